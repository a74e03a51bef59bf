// A mark on this device that someone signed in here, so that the header can offer the inbox without asking the server. It holds no name and no right.

const key = 'cua-cong.signed-in'

export function markSignedIn(): void {
  safely(storage => storage.setItem(key, '1'))
}

export function markSignedOut(): void {
  safely(storage => storage.removeItem(key))
}

export function looksSignedIn(): boolean {
  let marked = false
  safely(storage => {
    marked = storage.getItem(key) === '1'
  })
  return marked
}

/** Storage may be refused (private windows, full devices); the header then simply offers to sign in. */
function safely(use: (storage: Storage) => void): void {
  try {
    use(localStorage)
  } catch {
    return
  }
}
