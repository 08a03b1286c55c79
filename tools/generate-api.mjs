// npm run api: writes openapi.json from the contracts, and from it the types of the web client.
import { writeFileSync } from 'node:fs';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { apiDocument, asText } from './api-document.ts';

const HEADER = '// Generated from openapi.json by `npm run api`; do not edit.\n\n';

const document = await apiDocument();
writeFileSync('openapi.json', asText(document));
writeFileSync('src/modules/client.d.ts', HEADER + astToString(await openapiTypeScript(structuredClone(document))));
console.log(`openapi.json: ${Object.keys(document.paths ?? {}).length} paths`);
