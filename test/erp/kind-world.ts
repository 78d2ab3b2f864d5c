import { expect } from 'vitest';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { type ErpTool, erpWorld } from '../support/erp-tool.ts';
import type { Loose, World } from '../support/world.ts';
import type { ExportedKind, Sent } from './exported-kinds.ts';

/** A world with one record that is ready to be sent in Procore's ERP tool, and what its tests ask of it. */
export interface KindWorld {
  world: World;
  tool: ErpTool;
  sent: Sent;
  /** Sends and accepts the record. */
  accept(): Promise<{ requestId: number; detailId: number }>;
  /** Accepts it once more. */
  again(): Promise<Loose>;
  newest(): Promise<Transfer>;
  /** The record as the tool shows it. */
  shown(): Promise<Loose>;
  /** With what its progress records were closed. */
  closes(): Promise<string[]>;
  /** It is there, once and marked, on the approval of this person alone. */
  expectDone(by: string): Promise<void>;
}

/** Starts a world and prepares a record of the kind in it. */
export async function kindWorld(
  { kind, prepare }: ExportedKind,
  { settings, ...rest }: NonNullable<Parameters<typeof erpWorld>[0]> = {},
): Promise<KindWorld> {
  const waits = { answerMs: 20_000, lateWriteMs: 500, pollMs: 30 };
  const { world, tool } = await erpWorld({ ...rest, settings: { ...settings, waits } });
  const sent = await prepare(world);
  const { itemType, itemId, answers } = sent;
  const shown = () => tool.shown(itemType, itemId);
  const newest = async () =>
    (await world.store.transfers.newest(kind as Transfer['kind'], 'EXPORT', [sent.id]))[0] as Transfer;
  return {
    world,
    tool,
    sent,
    newest,
    shown,
    accept: () => tool.accept(itemType, itemId, answers),
    again: () => tool.click('accept', { itemType, itemId, userId: 2, ...answers }),
    closes: async () =>
      (await world.procore.writes('PATCH', 'erp_request_details')).map(
        ({ body }) => (body as Loose).request_detail.status,
      ),
    async expectDone(by) {
      const transfer = await newest();
      expect(transfer).toMatchObject({ state: sent.ends ?? 'DONE', createdBy: by, approvals: [{ by }] });
      await sent.expectThere(world, transfer.targetId ?? '');
      expect(await shown()).toMatchObject({ erpStatus: 'synced' });
    },
  };
}
