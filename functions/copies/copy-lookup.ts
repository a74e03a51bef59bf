// The window onto copies: what is owed for a request, whom to tell, and what was certified.

import type { CopyRequest } from './copy-request.ts'
import { copyDigest } from './copy-statement.ts'
import { findRequest } from './copy-store.ts'
import { madeOf } from './made-store.ts'

/** A request as far as money is concerned. */
export type CopyForFees = Pick<
  CopyRequest,
  'id' | 'code' | 'courtCode' | 'state' | 'requester' | 'amountVnd' | 'orderId' | 'certified' | 'items'
>

export const copyForFees = async (id: string): Promise<CopyForFees | undefined> => findRequest(id)

export interface CertifiedCopy {
  code: string
  digest: Uint8Array
  courtCode: string
  kind: string
  version: string
  pages: number
  certifiedAt: string
  state: 'valid' | 'withdrawn' | 'corrected'
  asOf: string
}

/** Every copy made of a request, without whom it was given to. */
export const certifiedCopies = async (requestId: string): Promise<CertifiedCopy[]> =>
  Promise.all(
    (await madeOf(requestId)).map(async ({ statement, state, asOf }) => ({
      code: statement.code,
      digest: await copyDigest(statement),
      courtCode: statement.courtCode,
      kind: statement.kind,
      version: statement.version,
      pages: statement.pages,
      certifiedAt: statement.certifiedAt,
      state,
      asOf,
    })),
  )
