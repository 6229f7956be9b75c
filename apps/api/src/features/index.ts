// Every feature of the API, one line each, in the order of the documentation.
import type { Feature } from '../endpoint.ts';
import { account } from './account/index.ts';
import { accountSessions } from './account-sessions/index.ts';
import { apiKeys } from './api-keys/index.ts';
import { audit } from './audit/index.ts';
import { champions } from './champions/index.ts';
import { checkIns } from './check-ins/index.ts';
import { decisions } from './decisions/index.ts';
import { departments } from './departments/index.ts';
import { evidence } from './evidence/index.ts';
import { flags } from './flags/index.ts';
import { foundationChecklist } from './foundation-checklist/index.ts';
import { fundingLines } from './funding-lines/index.ts';
import { gates } from './gates/index.ts';
import { ideas } from './ideas/index.ts';
import { identityProvider } from './identity-provider/index.ts';
import { imports } from './imports/index.ts';
import { indicators } from './indicators/index.ts';
import { initiatives } from './initiatives/index.ts';
import { invitations } from './invitations/index.ts';
import { learnings } from './learnings/index.ts';
import { me } from './me/index.ts';
import { members } from './members/index.ts';
import { narratives } from './narratives/index.ts';
import { pauses } from './pauses/index.ts';
import { people } from './people/index.ts';
import { pilots } from './pilots/index.ts';
import { portfolio } from './portfolio/index.ts';
import { providerSignIn } from './provider-sign-in/index.ts';
import { revisions } from './revisions/index.ts';
import { rulePacks } from './rule-packs/index.ts';
import { secondFactor } from './second-factor/index.ts';
import { settings } from './settings/index.ts';
import { signIn } from './sign-in/index.ts';
import { sponsors } from './sponsors/index.ts';
import { statusUpdates } from './status-updates/index.ts';
import { team } from './team/index.ts';
import { tenants } from './tenants/index.ts';
import { valueReports } from './value-reports/index.ts';
import { waivers } from './waivers/index.ts';
import { whatIf } from './what-if/index.ts';

export const features: readonly Feature[] = [
  signIn,
  providerSignIn,
  me,
  account,
  secondFactor,
  accountSessions,
  tenants,
  portfolio,
  whatIf,
  initiatives,
  foundationChecklist,
  pilots,
  pauses,
  sponsors,
  champions,
  team,
  fundingLines,
  indicators,
  narratives,
  valueReports,
  evidence,
  statusUpdates,
  checkIns,
  learnings,
  gates,
  decisions,
  flags,
  waivers,
  revisions,
  ideas,
  people,
  departments,
  members,
  invitations,
  apiKeys,
  identityProvider,
  rulePacks,
  settings,
  imports,
  audit,
];
