// The sender's name on an envelope that carries ASCII only.
import { expect, it } from 'vitest'
import { mailbox } from '../../infra/mail.ts'

it('a Vietnamese name survives as an encoded word of RFC 2047', () => {
  const header = mailbox({ name: 'Cửa Công', address: 'khong-tra-loi@cua-cong.example' })
  expect(header).toMatch(/^[\x20-\x7e]+$/)
  const [, word = ''] = /^=\?UTF-8\?B\?([^?]+)\?= <khong-tra-loi@cua-cong\.example>$/.exec(header) ?? []
  expect(Buffer.from(word, 'base64').toString('utf8')).toBe('Cửa Công')
})
