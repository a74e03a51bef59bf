// Drafts on this device: encrypted with a key that cannot leave the browser, per person; erased at sign-out (kit/sign-out.ts deletes the database).
import { draftDatabase } from '../kit/sign-out.ts'

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
  keptAt: number
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(draftDatabase, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys')
      request.result.createObjectStore('drafts')
    }
    request.onsuccess = () => {
      // Another tab signs out: let the database go at once.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })

const run = async <Result>(
  store: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const database = await open()
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = ask(transaction.objectStore(store))
      // A write counts when its transaction is over, not when it was asked for.
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const isKey = (value: unknown): value is CryptoKey => value instanceof CryptoKey

const makeKey = async (subject: string): Promise<CryptoKey> => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two tabs may make one at the same time: the first stays, and is the one that both use.
  await run('keys', 'readwrite', store => store.add(key, subject)).catch(() => undefined)
  const kept: unknown = await run('keys', 'readonly', store => store.get(subject))
  if (!isKey(kept)) throw new Error('this device keeps no keys')
  return kept
}

/** The person's key on this device, made when first needed. Not extractable: it decrypts here and nowhere else. */
const keyOf = async (subject: string): Promise<CryptoKey> => {
  const kept: unknown = await run('keys', 'readonly', store => store.get(subject))
  return isKey(kept) ? kept : makeKey(subject)
}

const name = (subject: string, id: string): string => `${subject}/${id}`

const isSealed = (value: unknown): value is Sealed => typeof value === 'object' && value !== null && 'iv' in value && 'data' in value

/** Keeps a value of this person's. False when storage is full or forbidden: no fault, the server has the draft as well. */
export const keepOnDevice = async (subject: string, id: string, value: unknown): Promise<boolean> => {
  try {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(subject), new TextEncoder().encode(JSON.stringify(value)))
    const sealed: Sealed = { iv, data, keptAt: Date.now() }
    await run('drafts', 'readwrite', store => store.put(sealed, name(subject, id)))
    return true
  } catch {
    return false
  }
}

/** What this device kept, or undefined: nothing kept, or kept by someone else. */
export const readFromDevice = async (subject: string, id: string): Promise<unknown> => {
  try {
    const sealed: unknown = await run('drafts', 'readonly', store => store.get(name(subject, id)))
    if (!isSealed(sealed)) return undefined
    const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await keyOf(subject), sealed.data)
    return JSON.parse(new TextDecoder().decode(data))
  } catch {
    return undefined
  }
}

export const forgetOnDevice = async (subject: string, id: string): Promise<void> => {
  await run('drafts', 'readwrite', store => store.delete(name(subject, id))).catch(() => undefined)
}

/** Whoever typed on this device and did not sign out: whose draft may be opened while the line is down. */
export const subjectsOnDevice = async (): Promise<string[]> => {
  try {
    return (await run('keys', 'readonly', store => store.getAllKeys())).map(String)
  } catch {
    return []
  }
}

/** Names under which this person's values are kept here. */
export const namesOnDevice = async (subject: string): Promise<string[]> => {
  try {
    const names = (await run('drafts', 'readonly', store => store.getAllKeys())).map(String)
    return names.filter(each => each.startsWith(`${subject}/`)).map(each => each.slice(subject.length + 1))
  } catch {
    return []
  }
}
