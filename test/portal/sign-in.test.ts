// Signing in over the wire: sessions, one-time codes, accounts bound.
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, inject, test } from 'vitest'
import { PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { mailsTo, refusalOf, signedIn } from './people.ts'

const { origin } = inject('portal')

/** The code of the newest mail or text message to an address. */
const codeSentTo = async (address: string): Promise<string> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const code = (await mailsTo(origin, address)).map(mail => /\b(\d{6})\b/.exec(mail.text)?.[1]).find(found => found !== undefined)
    if (code) return code
    await pause(100)
  }
  throw new Error(`no code came to ${address}`)
}

const byCode = async (to: string, fullName: string): Promise<PortalClient> => {
  const client = new PortalClient(origin)
  const challenge = textOf(await client.post('/api/sign-in/code', { to, fullName }), 'challenge')
  await client.post('/api/sign-in/code/confirm', { challenge, code: await codeSentTo(to) })
  return client
}

describe('sessions', () => {
  test('begin at the provider and end at sign-out, on the server too', async () => {
    const client = await signedIn(origin, 'anh')
    expect(await client.get('/api/session')).toMatchObject({ signedIn: true, fullName: 'Trần Thị Ánh', role: 'citizen', assurance: 'eid' })
    await client.post('/api/sign-out')
    expect(await client.get('/api/session')).toEqual({ signedIn: false })
    expect(await refusalOf(client.get('/api/drafts'))).toBe('401 request.sign-in-needed')
  })

  test('tell the browser no token and no other account', async () => {
    const client = await signedIn(origin, 'anh')
    expect(Object.keys((await client.get('/api/session')) as object).sort()).not.toContain('subjects')
  })
})

describe('one-time codes, for those without VNeID', () => {
  test('a code by e-mail signs in with lower assurance', async () => {
    const client = await byCode('khong-vneid@example.vn', 'Vi Thị Hoa')
    expect(await client.get('/api/session')).toMatchObject({ fullName: 'Vi Thị Hoa', assurance: 'code', email: 'khong-vneid@example.vn' })
  })

  test('a code by text message signs in as well', async () => {
    const client = await byCode('+84356111222', 'Vi Thị Hoa')
    expect(await client.get('/api/session')).toMatchObject({ assurance: 'code', phone: '+84356111222' })
  })

  test('a wrong code counts down, and after five tries the right one is refused too', async () => {
    const client = new PortalClient(origin)
    const challenge = textOf(await client.post('/api/sign-in/code', { to: 'doan-ma@example.vn', fullName: 'Kẻ Đoán Mã' }), 'challenge')
    const code = await codeSentTo('doan-ma@example.vn')
    const wrong = code === '000000' ? '000001' : '000000'
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await refusalOf(client.post('/api/sign-in/code/confirm', { challenge, code: wrong }))).toBe('422 code.wrong')
    }
    expect(await refusalOf(client.post('/api/sign-in/code/confirm', { challenge, code }))).toBe('410 code.too-many-tries')
  })

  test('a code works once', async () => {
    const client = new PortalClient(origin)
    const challenge = textOf(await client.post('/api/sign-in/code', { to: 'mot-lan@example.vn', fullName: 'Một Lần' }), 'challenge')
    const code = await codeSentTo('mot-lan@example.vn')
    await client.post('/api/sign-in/code/confirm', { challenge, code })
    expect(await refusalOf(client.post('/api/sign-in/code/confirm', { challenge, code }))).toBe('410 code.used-or-unknown')
  })

  test('what is neither an address nor a mobile number is refused at once', async () => {
    expect(await refusalOf(new PortalClient(origin).post('/api/sign-in/code', { to: '0238 3844 123', fullName: 'A' }))).toBe(
      '422 code.address-not-usable',
    )
  })

  test('an account is bound by signing in with VNeID from within it, and its drafts come along', async () => {
    const client = await byCode('xo-truoc@example.vn', 'Vừ Bá Xò')
    const draft = textOf(await client.post('/api/drafts'), 'id')
    await client.signIn('xo')
    expect(await client.get('/api/session')).toMatchObject({ assurance: 'eid', fullName: 'Vừ Bá Xò' })
    expect(await client.get(`/api/drafts/${draft}`)).toMatchObject({ id: draft })
  })

  test('an account of another name is not bound', async () => {
    const client = await byCode('nguoi-khac@example.vn', 'Người Khác')
    const draft = textOf(await client.post('/api/drafts'), 'id')
    await client.signIn('binh')
    expect(await refusalOf(client.get(`/api/drafts/${draft}`))).toBe('404 draft.missing')
  })
})

describe('a sign-in that comes back', () => {
  test('without its beginning is refused, with a way on', async () => {
    const answer = await fetch(`${origin}/api/sign-in/callback?code=x&state=y`, { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/dang-nhap?loi=expired&ve=%2F')
  })
})
