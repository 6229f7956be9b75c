import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createGuardedFetch, type Resolve } from './guarded-fetch.ts';
import { OutboundRefused, refuseAddresses } from './public-address.ts';

const PRODUCTION = { allowsLoopback: false, privateHosts: [] };
const DEVELOPMENT = { allowsLoopback: true, privateHosts: [] };

/** Leads every name to these addresses, without asking anybody. */
const leadingTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses;

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

async function serving(listener: RequestListener): Promise<{ url: string; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

describe('in production', () => {
  it.each([
    ...['127.0.0.1', '127.9.9.9', '10.0.0.8', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '240.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:10.0.0.8', '::ffff:169.254.169.254'],
    ...['64:ff9b::a00:8', '2002:a00:8::1', '2001:db8::1'],
  ])('a name that leads to %s is refused', async (address) => {
    const fetchFrom = createGuardedFetch(PRODUCTION, leadingTo('93.184.216.34', address));
    await expect(fetchFrom('https://login.example/x')).rejects.toThrow(OutboundRefused);
  });

  it.each([
    ...['https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/'],
    ...['https://[::ffff:7f00:1]/', 'https://169.254.169.254/latest/meta-data/'],
  ])('%s is refused, whatever its name resolves to', async (url) => {
    await expect(createGuardedFetch(PRODUCTION, leadingTo('93.184.216.34'))(url)).rejects.toThrow(
      'is not an address of the public internet.',
    );
  });

  it.each(['http://login.example/', 'ftp://login.example/', 'file:///etc/passwd', 'https://me:secret@login.example/'])(
    '%s is refused for its form',
    async (url) => {
      await expect(createGuardedFetch(PRODUCTION, leadingTo('93.184.216.34'))(url)).rejects.toThrow(OutboundRefused);
    },
  );

  it.each(['22', '80', '5432', '9200'])('port %s is refused', async (port) => {
    await expect(
      createGuardedFetch(PRODUCTION, leadingTo('93.184.216.34'))(`https://login.example:${port}/`),
    ).rejects.toThrow('must be asked at port 443 or 8443.');
  });

  it('a name that leads nowhere is refused', async () => {
    await expect(createGuardedFetch(PRODUCTION, leadingTo())('https://login.example/')).rejects.toThrow(
      'login.example has no address.',
    );
  });

  it("asks a host of the operator's own network that is named, and never this machine or its neighbours by it", async () => {
    const rules = { allowsLoopback: false, privateHosts: ['login.corp.example'] };
    for (const address of ['127.0.0.1', '169.254.169.254', '::1', 'fe80::1']) {
      await expect(createGuardedFetch(rules, leadingTo(address))('https://login.corp.example/')).rejects.toThrow(
        'is not an address of the public internet.',
      );
    }
    await expect(createGuardedFetch(rules, leadingTo('10.0.0.8'))('http://login.corp.example/')).rejects.toThrow(
      'must be asked over https.',
    );
    for (const address of ['10.0.0.8', 'fd00::1', '100.64.0.1', '93.184.216.34']) {
      const url = new URL('https://login.corp.example:9443/');
      expect(() => refuseAddresses(url, [address], rules)).not.toThrow();
      expect(() => refuseAddresses(new URL('https://other.example/'), ['10.0.0.8'], rules)).toThrow(OutboundRefused);
    }
  });
});

describe('where developing', () => {
  it('this machine is asked, at the address that was checked', async () => {
    const server = await serving((_request, response) => response.end('{"is":"here"}'));
    const fetchFrom = createGuardedFetch(DEVELOPMENT, leadingTo('127.0.0.1'));
    const answer = await fetchFrom(`http://login.example:${server.port}/x`);
    expect(await answer.json()).toEqual({ is: 'here' });
    expect(server.asked).toEqual(['GET /x']);
  });

  it.each(['10.0.0.8', '169.254.169.254', '93.184.216.34'])('%s is not asked over http', async (address) => {
    const fetchFrom = createGuardedFetch(DEVELOPMENT, leadingTo('127.0.0.1', address));
    await expect(fetchFrom('http://login.example/')).rejects.toThrow('must be asked over https.');
  });
});

describe('an answer', () => {
  const fetchFrom = createGuardedFetch(DEVELOPMENT);

  it('that leads elsewhere is not followed', async () => {
    const target = await serving((_request, response) => response.end());
    const server = await serving((_request, response) => {
      response.writeHead(302, { location: target.url }).end();
    });
    const { status, headers } = await fetchFrom(server.url);
    expect([status, headers.get('location')]).toEqual([302, target.url]);
    expect(target.asked).toEqual([]);
  });

  it('that is endless is cut off', async () => {
    const server = await serving((_request, response) => {
      const fill = () => {
        while (response.write(Buffer.alloc(64_000)));
      };
      response.on('drain', fill).writeHead(200);
      fill();
    });
    await expect(fetchFrom(server.url)).rejects.toThrow('larger than any that is expected');
  });

  it('that does not come is given up with whoever asked', async () => {
    const server = await serving(() => {});
    const giving = new AbortController();
    const asking = fetchFrom(server.url, { signal: giving.signal });
    giving.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('comes to a form that was sent', async () => {
    const server = await serving(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      response.end(`${request.headers['content-type']} ${text}`);
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetchFrom(server.url, { method: 'POST', headers, body: new URLSearchParams({ a: 'b c' }) });
    expect(await answer.text()).toBe('application/x-www-form-urlencoded a=b+c');
  });
});
