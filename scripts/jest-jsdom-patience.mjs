// How long `findBy...` and `waitFor` wait for a screen: like every limit, for what never comes, not for a busy machine.
// The library's own second is one garbage collection away from failing a test that is right.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 20_000 });
