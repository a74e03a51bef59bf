// What is owed for certified copies: the fee of NQ 326, Danh mục B.II.9, to the court itself (Art. 4(9), 10(2)).

import { formatCopyCode } from '../copies/copy-code.ts'
import type { CopyRequest } from '../copies/copy-request.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { bookFor } from './collector.ts'
import { type NewOrder, payeeOf } from './order.ts'

/** A request as far as money is concerned. */
export type OwingCopies = Pick<CopyRequest, 'code' | 'courtCode' | 'state' | 'requester' | 'amountVnd' | 'certified' | 'items'>

/** A copy fee has no term: until it is paid, no copy is made. */
export const copyOrder = ({ code, courtCode, requester, amountVnd, certified, items }: OwingCopies): Omit<NewOrder, 'id' | 'code'> => {
  const pages = items.reduce((sum, { found }) => sum + (found?.feeVnd ? found.pages : 0), 0)
  return {
    kind: 'copy-fee',
    book: bookFor(payeeOf['copy-fee'], courtCode),
    payer: { subject: requester.subject, name: requester.organisation || requester.fullName },
    amountVnd,
    courtCode,
    filing: null,
    basis: {
      text: `Cấp bản sao: ${pages} trang A4`,
      article: 'NQ 326 Điều 4(9), Danh mục B.II.9',
      number: formatCopyCode(code),
      signedOn: certified ? civilDateOf(certified.at) : null,
    },
    due: null,
    lastDay: null,
  }
}
