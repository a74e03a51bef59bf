// What reminders by Zalo may do: the account's secret, the pair of tokens, and where Zalo is.
import type { Grant } from './grant-words.ts'

const zaloAddresses = { ZALO_API_BASE: 'https://business.openapi.zalo.me', ZALO_OAUTH_BASE: 'https://oauth.zaloapp.com' }

/** Sends reminders through Zalo, and keeps its pair of tokens, which is another after each refresh. */
export const asksZalo: Grant = ({ zaloSecret, zaloTokensSecret }) => ({
  statements: [
    { actions: ['secretsmanager:GetSecretValue'], resources: [zaloSecret.secretArn, zaloTokensSecret.secretArn] },
    { actions: ['secretsmanager:PutSecretValue'], resources: [zaloTokensSecret.secretArn] },
  ],
  environment: { SECRET_ZALO: zaloSecret.secretArn, SECRET_ZALO_TOKENS: zaloTokensSecret.secretArn, ...zaloAddresses },
})

/** Knows the account by whose secret Zalo signs what it tells. */
export const believesZalo: Grant = ({ zaloSecret }) => ({
  statements: [{ actions: ['secretsmanager:GetSecretValue'], resources: [zaloSecret.secretArn] }],
  environment: { SECRET_ZALO: zaloSecret.secretArn },
})
