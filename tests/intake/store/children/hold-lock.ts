import { DatabaseSync } from 'node:sqlite';

/** Holds the database of argv[2] until its input ends. */
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('BEGIN IMMEDIATE');
console.log('held');
process.stdin.on('end', () => {
  database.exec('COMMIT');
  database.close();
});
process.stdin.resume();
