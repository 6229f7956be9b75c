import { refreshMapping, suggestMapping } from '@flightpath/domain';
import type { Actor } from '../../assessment/actor.ts';
import { recordDeed } from '../../audit/record-events.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { importSubject } from './import-subject.ts';
import { insertImport, rememberedMapping } from './queries.ts';
import type { ReadUpload } from './reading/read-upload.ts';

/** A file that was read, and who brought it when. */
export interface Upload {
  fileName: string;
  byteSize: number;
  read: ReadUpload;
  actor: Actor;
  at: Date;
}

/** Stores the upload with a proposed mapping: the one remembered for its header, else one by its words. Returns its id. */
export async function storeUpload(tx: TenantTx, { fileName, byteSize, read, actor, at }: Upload): Promise<string> {
  const remembered = await rememberedMapping(tx, read.headerHash);
  const { columns } = read.detection;
  const suggestedMapping = remembered ? refreshMapping(remembered, columns) : suggestMapping(columns);
  const id = await insertImport(
    tx,
    { ...read, fileName, byteSize, suggestedMapping, isRemembered: remembered !== null },
    actor,
    at,
  );
  await recordDeed(tx, { subject: importSubject(id, fileName), summary: `Uploaded ${fileName}` }, { actor, at });
  return id;
}
