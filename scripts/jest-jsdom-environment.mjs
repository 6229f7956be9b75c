// jsdom's window plus what every browser has and jsdom does not hand into it: Node's own fetch family and codecs.
import { TestEnvironment } from 'jest-environment-jsdom';

const FROM_NODE = [
  ...['fetch', 'Headers', 'Request', 'Response', 'ReadableStream', 'WritableStream', 'TransformStream'],
  ...['TextEncoder', 'TextDecoder', 'structuredClone', 'BroadcastChannel'],
];

export default class JsdomWithFetch extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] ??= globalThis[name];
  }
}
