// The tables of the queues and the statements on them.
import type { DatabaseSync } from 'node:sqlite'

/**
 * A message is visible when `visible_at` has passed. Hidden with a receipt it is in flight, hidden without one it is
 * delayed; the receipt stays valid for deletion until the message is received again, as in SQS.
 */
const tables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS queues (
    name TEXT PRIMARY KEY, attributes TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS messages (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    receipt TEXT,
    receives INTEGER NOT NULL DEFAULT 0,
    first_received_at INTEGER,
    group_id TEXT,
    deduplication_id TEXT,
    failed_in TEXT
  );
  CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, visible_at, position);
  CREATE INDEX IF NOT EXISTS messages_by_receipt ON messages (receipt);
  CREATE TABLE IF NOT EXISTS deduplications (
    queue TEXT NOT NULL, id TEXT NOT NULL, message_id TEXT NOT NULL, position INTEGER NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (queue, id)
  );
`

export function openTables(database: DatabaseSync) {
  database.exec(tables)
  const prepare = (sql: string) => database.prepare(sql)
  return {
    putQueue: prepare(`INSERT INTO queues VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET attributes = excluded.attributes, modified_at = excluded.modified_at`),
    queue: prepare('SELECT * FROM queues WHERE name = ?'),
    queues: prepare('SELECT * FROM queues ORDER BY name'),
    insert: prepare(`INSERT INTO messages (queue, id, body, attributes, sent_at, visible_at, group_id, deduplication_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
    deduplication: prepare('SELECT message_id, position FROM deduplications WHERE queue = ? AND id = ?'),
    rememberDeduplication: prepare('INSERT OR REPLACE INTO deduplications VALUES (?, ?, ?, ?, ?)'),
    forgetDeduplications: prepare('DELETE FROM deduplications WHERE until <= ?'),
    expire: prepare('DELETE FROM messages WHERE queue = ? AND sent_at < ?'),
    bury: prepare(`UPDATE messages SET queue = ?, receipt = NULL, visible_at = ?, failed_in = ?
      WHERE queue = ? AND visible_at <= ? AND receives >= ?`),
    candidates: prepare('SELECT position FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, position LIMIT ?'),
    // A group with a message in flight is locked, so that its order holds.
    candidatesInOrder: prepare(`SELECT position FROM messages WHERE queue = ? AND visible_at <= ?
      AND group_id NOT IN (SELECT group_id FROM messages WHERE queue = ? AND receipt IS NOT NULL AND visible_at > ?)
      ORDER BY position LIMIT ?`),
    take: prepare(`UPDATE messages
      SET receipt = ?, visible_at = ?, receives = receives + 1, first_received_at = COALESCE(first_received_at, ?)
      WHERE position = ? RETURNING *`),
    remove: prepare('DELETE FROM messages WHERE queue = ? AND receipt = ?'),
    changeVisibility: prepare('UPDATE messages SET visible_at = ? WHERE queue = ? AND receipt = ? AND visible_at > ?'),
    purge: prepare('DELETE FROM messages WHERE queue = ?'),
    nextVisible: prepare('SELECT MIN(visible_at) AS at FROM messages WHERE queue = ? AND visible_at > ?'),
    counts: prepare(`SELECT
        SUM(visible_at <= ?) AS visible,
        SUM(visible_at > ? AND receipt IS NOT NULL) AS in_flight,
        SUM(visible_at > ? AND receipt IS NULL) AS delayed,
        MIN(sent_at) AS oldest
      FROM messages WHERE queue = ?`),
    peek: prepare('SELECT * FROM messages WHERE queue = ? ORDER BY position LIMIT ?'),
    redrive: prepare(`UPDATE messages
      SET queue = COALESCE(?, failed_in), receipt = NULL, receives = 0, first_received_at = NULL, failed_in = NULL, visible_at = ?
      WHERE queue = ? AND visible_at <= ? AND COALESCE(?, failed_in) IS NOT NULL RETURNING queue`),
  }
}
