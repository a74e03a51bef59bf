// Statements of one account and day as banks give them out: CSV with Vietnamese headings, and ISO 20022 camt.053.
import { escaped } from '../page-layout.ts'
import type { Transfer } from './transfers.ts'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
const written = (day: string): string => day.split('-').reverse().join('/')
const total = (transfers: readonly Transfer[]): number => transfers.reduce((sum, { amount }) => sum + amount, 0)

export function csvStatement(account: string, day: string, transfers: readonly Transfer[]): string {
  const rows = [
    ['SAO KÊ TÀI KHOẢN (MÔI TRƯỜNG THỬ)'],
    [`Số tài khoản: ${account}`],
    [`Ngày: ${written(day)}`],
    [],
    ['Ngày giao dịch', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Nội dung giao dịch'],
    ...transfers.map(transfer => [written(transfer.day), transfer.id, '', grouped(transfer.amount), transfer.content]),
    ['Tổng cộng', '', '0', grouped(total(transfers)), ''],
  ]
  // With the mark and the line ends that spreadsheets of banks write.
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const entry = ({ id, amount, day, content }: Transfer): string => `
   <Ntry>
    <NtryRef>${id}</NtryRef>
    <Amt Ccy="VND">${amount}</Amt>
    <CdtDbtInd>CRDT</CdtDbtInd>
    <Sts><Cd>BOOK</Cd></Sts>
    <BookgDt><Dt>${day}</Dt></BookgDt>
    <ValDt><Dt>${day}</Dt></ValDt>
    <AcctSvcrRef>${id}</AcctSvcrRef>
    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>
    <NtryDtls><TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs><Amt Ccy="VND">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>${escaped(content)}</Ustrd></RmtInf></TxDtls></NtryDtls>
   </Ntry>`

const balance = (code: string, amount: number, day: string): string => `
   <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="VND">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`

export function camtStatement(account: string, day: string, transfers: readonly Transfer[]): string {
  // Written at the end of the day that it tells of, so that the same day gives the same file.
  const madeAt = `${day}T23:59:59+07:00`
  const id = `${account}-${day}-${transfers.length}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
 <BkToCstmrStmt>
  <GrpHdr><MsgId>${id}</MsgId><CreDtTm>${madeAt}</CreDtTm></GrpHdr>
  <Stmt>
   <Id>${id}</Id>
   <CreDtTm>${madeAt}</CreDtTm>
   <FrToDt><FrDtTm>${day}T00:00:00+07:00</FrDtTm><ToDtTm>${madeAt}</ToDtTm></FrToDt>
   <Acct><Id><Othr><Id>${escaped(account)}</Id></Othr></Id><Ccy>VND</Ccy></Acct>${balance('OPBD', 0, day)}${balance('CLBD', total(transfers), day)}${transfers.map(entry).join('')}
  </Stmt>
 </BkToCstmrStmt>
</Document>
`
}
