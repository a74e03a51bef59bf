// Statements of banks, read line by line or refused: what is read wrong must never be booked.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatementAmount } from '../../functions/fees/bank-statement.ts'
import { looksLikeXml, readCamtStatement } from '../../functions/fees/bank-statement-camt.ts'
import { readCsvStatement } from '../../functions/fees/bank-statement-csv.ts'
import { refusalOf } from './money-samples.ts'

const vietcombank = `\uFEFFNGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM
Số tài khoản:,0101112200010
Từ ngày 20/11/2026 đến ngày 21/11/2026

STT,Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Mô tả
1,20/11/2026,5078 - 12345,,"2.500.000","MBVCB.1234.TA4D4391BWM0.CT tu 0123, NGUYEN VAN AN"
2,21/11/2026 08:15:01,5078 - 12346,"300,000",,Rut tien
,,Tổng cộng,"300.000","2.500.000",
`

const agribank = `Ngày hạch toán;Mã giao dịch;Loại tiền;Phát sinh nợ (VND);Phát sinh có (VND);Số dư;Nội dung giao dịch;Số tài khoản
21-11-2026;FT26325X;VND;0;12000000.00;99;ta7k3mq2xa5t nop tien;3600201001234
`

const english = `Account No: 3600201001234
Transaction date\tTransaction ID\tAmount\tDescription
2026-11-21\tABC1\t-15000\tfee
2026-11-21\tABC2\t15,000.00\tTA4D4391BWM0
`

describe('CSV', () => {
  it('is read under Vietnamese headings, behind the lines that a bank puts before them', () => {
    const read = readCsvStatement(vietcombank)
    expect([read.account, read.from, read.until, read.lines.length]).toEqual(['0101112200010', '2026-11-20', '2026-11-21', 2])
    expect(read.lines[0]).toEqual({
      ...{ line: 6, account: '0101112200010', transactionId: '5078 - 12345', bookedOn: '2026-11-20', amount: 2_500_000, currency: 'vnd' },
      content: 'MBVCB.1234.TA4D4391BWM0.CT tu 0123, NGUYEN VAN AN',
    })
    expect(read.lines[1]?.amount).toBe(-300_000)
  })
  it('is read with semicolons, with a column of accounts, with ends of hundredths', () => {
    expect(readCsvStatement(agribank).lines).toMatchObject([{ account: '3600201001234', transactionId: 'FT26325X', amount: 12_000_000 }])
  })
  it('is read in English with one column of signed amounts', () => {
    expect(readCsvStatement(english).lines.map(line => line.amount)).toEqual([-15_000, 15_000])
  })
  it.each([
    ['no table at all', 'xin chào', 'statement.headings-unknown'],
    ['no account', agribank.replaceAll('3600201001234', ''), 'statement.account-missing'],
    ['a line without the bank’s number', agribank.replace('FT26325X', ''), 'statement.transaction-missing'],
    ['a day that is none', agribank.replace('21-11-2026', '31-11-2026'), 'statement.day-unreadable'],
    ['a part of a đồng', agribank.replace('12000000.00', '12000000.50'), 'statement.amount-unreadable'],
    ['an amount in words', agribank.replace('12000000.00', '12 triệu'), 'statement.amount-unreadable'],
    ['money in and out in one line', agribank.replace(';0;', ';5;'), 'statement.in-and-out'],
    ['one transaction twice', `${agribank}${agribank.split('\n')[1]}\n`, 'statement.transaction-twice'],
    [
      'two accounts',
      `${agribank}${(agribank.split('\n')[1] ?? '').replace('FT26325X', 'F2').replace('3600201001234', '1')}\n`,
      'statement.several-accounts',
    ],
    ['headings alone', `${agribank.split('\n')[0]}\n`, 'statement.empty'],
  ])('%s is refused', (_, content, code) => expect(refusalOf(() => readCsvStatement(content))).toBe(code))
})

const camt = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>S1</Id><Acct><Id><Othr><Id>3600201001234</Id></Othr></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`

const entry = ({
  ref = 'AG1',
  amount = '2500000.00',
  sign = 'CRDT',
  status = '<Cd>BOOK</Cd>',
  words = 'nop tien &amp; TA4D4391BWM0',
} = {}) =>
  `<Ntry><Amt Ccy="VND">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts>${status}</Sts><BookgDt><DtTm>2026-11-21T08:00:00+07:00</DtTm></BookgDt>
  <AcctSvcrRef>${ref}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`

describe('camt.053', () => {
  it('is told from CSV by its first character', () => {
    expect([looksLikeXml(camt('')), looksLikeXml(vietcombank)]).toEqual([true, false])
  })
  it('is read entry by entry; what the bank has not booked yet is passed over', () => {
    const read = readCamtStatement(camt(entry() + entry({ ref: 'AG2', sign: 'DBIT' }) + entry({ ref: 'AG3', status: '<Cd>PDNG</Cd>' })))
    expect([read.account, read.pending]).toEqual(['3600201001234', 1])
    expect(read.lines.map(({ transactionId, amount, content }) => [transactionId, amount, content])).toEqual([
      ['AG1', 2_500_000, 'nop tien & TA4D4391BWM0'],
      ['AG2', -2_500_000, 'nop tien & TA4D4391BWM0'],
    ])
  })
  it('of older versions is read as well', () => expect(readCamtStatement(camt(entry({ status: 'BOOK' }))).lines).toHaveLength(1))
  it('keeps leading zeros and figures of references as they are written', () => {
    expect(readCamtStatement(camt(entry({ ref: '007', words: '0123 TA4D4391BWM0' }))).lines[0]).toMatchObject({
      transactionId: '007',
      content: '0123 TA4D4391BWM0',
    })
  })
  it.each([
    ['broken XML', camt(entry()).replace('</Stmt>', ''), 'statement.not-camt053'],
    ['another message', '<Document><CstmrCdtTrfInitn/></Document>', 'statement.not-camt053'],
    ['entities of its own', `<!DOCTYPE d [<!ENTITY a "b">]>${camt(entry())}`, 'statement.not-camt053'],
    ['no direction', camt(entry({ sign: '' })), 'statement.amount-unreadable'],
    ['no entry', camt(''), 'statement.empty'],
  ])('%s is refused', (_, content, code) => expect(refusalOf(() => readCamtStatement(content))).toBe(code))
})

describe('amounts', () => {
  it('are read back however they are grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom('.', ',', ''),
        fc.constantFrom('', '00'),
        (amount, group, cents) => {
          const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, group)
          const ending = cents === '' ? '' : group === '.' ? ',00' : '.00'
          expect(readStatementAmount(grouped + ending, 1)).toBe(amount)
        },
      ),
    )
  })
  it.each(['1.5', '12.34', '1,2 tỷ', '', '1.0000', '1e6', '--5'])('%s is refused', text => {
    expect(refusalOf(() => readStatementAmount(text, 1))).toBe('statement.amount-unreadable')
  })
})
