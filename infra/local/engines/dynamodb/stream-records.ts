// Makes the database's own table of stream records fast to read and bounded in size.
import { DatabaseSync } from 'node:sqlite'
import { startDatabase } from './database-process.ts'

/**
 * AWS keeps stream records for 24 hours. A machine that slept over a weekend must still relay what it has, so records are
 * kept by number: about 200 MB of journal entries.
 */
const recordsKept = 100_000

function hasStreamRecords(file: string): boolean {
  const database = new DatabaseSync(file)
  try {
    return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_stream_records'`).get() !== undefined
  } finally {
    database.close()
  }
}

/**
 * Without the index each write to a table with a stream reads all its stream records, so the thousandth write is ten
 * times slower than the hundredth. The database makes its tables at its first start, hence: start, stop, alter.
 */
export async function prepareDatabaseFile(file: string): Promise<void> {
  if (!hasStreamRecords(file)) {
    const first = await startDatabase(file)
    await first.stop()
  }
  const database = new DatabaseSync(file)
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS stream_records_by_sequence ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE TRIGGER IF NOT EXISTS trim_stream_records AFTER INSERT ON _stream_records
      BEGIN DELETE FROM _stream_records WHERE id <= NEW.id - ${recordsKept}; END;
    `)
  } finally {
    database.close()
  }
}
