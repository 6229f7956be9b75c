import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInForm } from './sign-in-form.tsx';

const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

/** Answers by the path of the request, and keeps what was sent. */
function answering(answers: Record<string, () => Response>) {
  const sent: { path: string; body: string }[] = [];
  globalThis.fetch = (async (request: Request) => {
    const { pathname } = new URL(request.url);
    sent.push({ path: pathname, body: await request.text() });
    return answers[pathname]?.() ?? new Response(null, { status: 404 });
  }) as typeof fetch;
  return sent;
}

function show(onSignedIn: () => void, email?: string) {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SignInForm email={email} onSignedIn={onSignedIn} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}

const password = () => screen.getByLabelText('Password', { selector: 'input' });

describe('the sign-in form', () => {
  it('signs in, reads who it is, and goes on', async () => {
    const onSignedIn = jest.fn();
    const sent = answering({
      '/api/auth/sign-in/email': () => Response.json({}),
      '/api/v1/me': () => Response.json({ user: {}, memberships: [] }),
    });
    const user = show(onSignedIn);
    await user.type(screen.getByLabelText('E-mail'), ' ann@example.com ');
    await user.type(password(), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('button', { name: 'Sign in' });
    expect(sent.map(({ path }) => path)).toEqual(['/api/auth/sign-in/email', '/api/v1/me']);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      email: 'ann@example.com',
      password: 'correct horse',
      rememberMe: true,
    });
    expect(onSignedIn).toHaveBeenCalledTimes(1);
  });

  it('says that the pair is wrong and keeps what was typed', async () => {
    const onSignedIn = jest.fn();
    answering({
      '/api/auth/sign-in/email': () =>
        Response.json({ type: '/api/problems#sign-in-failed', title: 'Wrong' }, { status: 401 }),
    });
    const user = show(onSignedIn);
    await user.type(screen.getByLabelText('E-mail'), 'ann@example.com');
    await user.type(password(), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The e-mail address and the password do not match.');
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('ann@example.com');
    expect(onSignedIn).not.toHaveBeenCalled();
  });

  it('asks nothing of the server before both fields are filled', async () => {
    const sent = answering({});
    const user = show(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Enter your password')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('does not let a known person become another one', () => {
    answering({});
    show(() => undefined, 'ann@example.com');
    expect((screen.getByLabelText('E-mail') as HTMLInputElement).readOnly).toBe(true);
  });
});

describe('the second step', () => {
  const refused = (slug: string, status = 401) =>
    Response.json({ type: `/api/problems#${slug}`, title: slug }, { status });
  let second: () => Response;

  async function toTheSecondStep(onSignedIn: () => void = () => undefined) {
    const sent = answering({
      '/api/auth/sign-in/email': () => Response.json({ needsSecondFactor: true }, { status: 202 }),
      '/api/auth/sign-in/second-step': () => second(),
      '/api/v1/me': () => Response.json({ user: {}, memberships: [] }),
    });
    const user = show(onSignedIn);
    await user.type(screen.getByLabelText('E-mail'), 'ann@example.com');
    await user.type(password(), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByLabelText('Code of the app');
    return { user, sent };
  }
  const goOn = () => screen.getByRole('button', { name: 'Go on' });

  it('asks for the code of the app, takes it with its space, and goes on', async () => {
    const onSignedIn = jest.fn();
    second = () => Response.json({ user: {} });
    const { user, sent } = await toTheSecondStep(onSignedIn);
    await user.click(goOn());
    expect(await screen.findByText('Enter the 6 digits that the app shows')).toBeTruthy();
    expect(sent.map(({ path }) => path)).toEqual(['/api/auth/sign-in/email']);
    await user.type(screen.getByLabelText('Code of the app'), '123 456');
    await user.click(goOn());
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ code: '123456' });
  });

  it('says that a code is not right, and takes a backup code instead', async () => {
    second = () => refused('second-step-failed');
    const { user, sent } = await toTheSecondStep();
    await user.type(screen.getByLabelText('Code of the app'), '000000');
    await user.click(goOn());
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The code is not right, or was used before. Take the next one.',
    );
    await user.click(screen.getByRole('button', { name: 'Use a backup code' }));
    await user.type(screen.getByLabelText('Backup code'), 'a1B2c-D3e4F');
    await user.click(goOn());
    await screen.findByRole('alert');
    expect(JSON.parse(sent[2]?.body ?? '')).toEqual({ code: 'a1B2c-D3e4F' });
  });

  it('goes back to the password when the step is over', async () => {
    second = () => refused('second-step-over');
    const { user } = await toTheSecondStep();
    await user.type(screen.getByLabelText('Code of the app'), '000000');
    await user.click(goOn());
    expect((await screen.findByRole('alert')).textContent).toBe(
      'That took too long, or too many tries. Sign in again.',
    );
    expect(password()).toBeTruthy();
  });
});
