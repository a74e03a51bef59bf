// node verify.mjs <paper.pdf, or the link of its QR code> <origin of the portal>     (verify.md says what it prints)
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [what = '', origin = ''] = process.argv.slice(2)
const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()
const from = text => Buffer.from(text, 'base64url')
const ask = async path => (await fetch(origin + path)).json()
const must = (holds, why) => holds || process.exit(console.log(why) ?? 1)
const { keys } = await ask('/keys/receipts.json')
const opened = keys.map(({ keyId, spki }) => ({ keyId, key: createPublicKey({ key: from(spki), format: 'der', type: 'spki' }) }))
const isSigned = (bytes, signature, id = '') =>
  opened.some(({ keyId, key }) => keyId.startsWith(id) && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, from(signature)))
let sealed = what.split('#r=')[1]
if (sealed === undefined) {
  const [, body = '', id = '', signature = ''] =
    /^([\s\S]*\n)%CUACONG-RECEIPT-SIGNATURE v1 (\S+) (\S+)\n$/.exec(readFileSync(what, 'latin1')) ?? []
  must(isSigned(Buffer.from(body, 'latin1'), signature, id), 'not genuine: the file was changed, or is none of the portal’s')
  sealed = /%CUACONG-RECEIPT v1 (\S+)\n$/.exec(body)[1]
}
const [statement, signature] = sealed.split('.').map((part, index) => (index === 0 ? from(part) : part))
must(isSigned(statement, signature), 'not genuine: the portal did not sign this statement')
const thing = await ask(`/proofs/things/${sha(statement).toString('hex')}.json`)
console.log(`genuine ${statement}\n${thing.state}${thing.asOf ? ` as of ${thing.asOf}` : ''}`)
must(thing.place !== null, `the root of ${thing.day} is not published yet`)
let [hash, at, last] = [sha(Buffer.of(0), sha(statement)), thing.place.index, thing.place.count - 1]
for (const hex of thing.place.path) {
  for (; last > 0 && at === last && at % 2 === 0; at /= 2) last /= 2
  hash = at % 2 === 1 ? sha(Buffer.of(1), Buffer.from(hex, 'hex'), hash) : sha(Buffer.of(1), hash, Buffer.from(hex, 'hex'))
  at = Math.floor(at / 2)
  last = Math.floor(last / 2)
}
const { v, day, count, root, previousDay, previousLink, link, signature: ofDay } = await ask(`/proofs/days/${thing.day}.json`)
const linked = Buffer.from(JSON.stringify({ count, day, previousDay, previousLink, root, v }))
must(hash.toString('hex') === root && sha(linked).toString('hex') === link && isSigned(linked, ofDay), 'not in the root of its day')
console.log(`in the root of ${day}: ${root}`)
