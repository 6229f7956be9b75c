import { features } from './features/index.ts';
import { type OpenApiDocument, openApiDocument } from './openapi/document.ts';
import { permissionsMarkdown } from './openapi/permissions-page.ts';

/** The contract of all features. `sessionCookie` is the name of the cookie here: it differs over https. */
export const apiContract = (sessionCookie: string): OpenApiDocument => openApiDocument(features, { sessionCookie });

/** docs/permissions.md: which right each operation of all features asks for. */
export const permissionsDocument = (): string => permissionsMarkdown(features);
