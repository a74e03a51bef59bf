// Serves the bank: its page, transfers by form or JSON, statements as files.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type JsonObject, parseObject } from '../../json-protocol.ts'
import { pageHeaders, shownAmount } from '../page-layout.ts'
import { bankPage } from './bank-page.ts'
import { readScannedCode } from './scanned-code.ts'
import { camtStatement, csvStatement } from './statement-files.ts'
import { type TransferBook, type TransferOrder, type Variant, variants } from './transfers.ts'

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')

/** What was typed wins over what the code says, as in a banking app that lets its user change the fields. */
function orderIn(given: JsonObject): TransferOrder | string {
  const code = text(given.code)
  const scanned = code === '' ? undefined : readScannedCode(code)
  if (code !== '' && !scanned) return 'Chuỗi này không phải mã VietQR.'
  const account = text(given.account).replace(/\s/g, '') || (scanned?.account ?? '')
  const typed = text(given.amount).replace(/[.\s]/g, '')
  const amount = typed === '' ? scanned?.amount : Number(typed)
  const variant = variants.find(each => each === text(given.variant)) ?? 'exact'
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return 'Hãy điền số tài khoản nhận.'
  if (amount === undefined || !Number.isSafeInteger(amount) || amount < 1) return 'Hãy điền số tiền, là số nguyên đồng.'
  return {
    bin: text(given.bin) || (scanned?.bin ?? '970405'),
    account,
    amount,
    content: text(given.content) || (scanned?.content ?? ''),
    variant: variant satisfies Variant,
  }
}

export function createBankServer(book: TransferBook) {
  const show = (response: ServerResponse, status: number, html: string): void => {
    response.writeHead(status, pageHeaders([]))
    response.end(html)
  }

  function transfer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const isJson = request.headers['content-type']?.startsWith('application/json') ?? false
    const order = orderIn(isJson ? parseObject(body) : Object.fromEntries(new URLSearchParams(body)))
    if (isJson) {
      const answer = typeof order === 'string' ? { error: order } : book.make(order)
      response.writeHead(typeof order === 'string' ? 422 : 201, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
    } else if (typeof order === 'string') show(response, 422, bankPage({ days: book.days(), error: order }))
    else {
      const { amount, account, content } = book.make(order)
      const done = `Đã chuyển ${shownAmount(amount, 'vnd', 'vi')} đến ${account} với nội dung “${content}”.`
      show(response, 200, bankPage({ days: book.days(), done }))
    }
  }

  function statement(response: ServerResponse, account: string, day: string, form: string): void {
    const transfers = book.of(account, day)
    const file = form === 'csv' ? csvStatement(account, day, transfers) : camtStatement(account, day, transfers)
    response.writeHead(transfers.length === 0 ? 404 : 200, {
      'content-type': form === 'csv' ? 'text/csv; charset=utf-8' : 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="sao-ke-${account}-${day}.${form}"`,
      'cache-control': 'no-store',
    })
    response.end(file)
  }

  return (request: IncomingMessage, response: ServerResponse, path: string, body: string): void => {
    const [, account, day = '', form = ''] = /^\/bank\/statements\/(\w+)\/(\d{4}-\d\d-\d\d)\.(csv|xml)$/.exec(path) ?? []
    if (account !== undefined) statement(response, account, day, form)
    else if (path === '/bank/transfers' && request.method === 'POST') transfer(request, response, body)
    else show(response, path === '/bank' ? 200 : 404, bankPage({ days: book.days() }))
  }
}
