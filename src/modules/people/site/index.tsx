import type { SitePage } from '#platform/http';
import type { Installation } from '#platform/installation';
import { accountPages } from './account.tsx';
import { ownPasswordPages } from './account-password.tsx';
import { codePages } from './code.tsx';
import { confirmPages } from './confirm.tsx';
import { contactPages } from './contacts.tsx';
import { factorPages } from './factor.tsx';
import { passwordPages } from './password.tsx';
import { secondFactorPages } from './second-factor.tsx';
import { securityPages } from './security.tsx';
import { signInPages } from './sign-in.tsx';
import { signUpPages } from './sign-up.tsx';

export { passkeyScript } from './passkey-script.ts';

export const peoplePages = (installation: Installation): SitePage[] => [
  ...signInPages(installation),
  ...codePages(installation),
  ...passwordPages(installation),
  ...factorPages(installation),
  ...signUpPages(installation),
  ...accountPages(installation),
  ...contactPages(installation),
  ...securityPages(installation),
  ...ownPasswordPages(installation),
  ...secondFactorPages(installation),
  ...confirmPages(installation),
];
