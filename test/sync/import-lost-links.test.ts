import { afterEach, expect, it } from 'vitest';
import { createWorld, type World } from '../support/world.ts';

/** 24-030 with its sub job 24-030.1 bears our marks in Procore; a new store knows nothing of them. */
let world: World;
afterEach(() => world.close());

const bring = async (mutation: string, id: string) => {
  const { payload } = await world.ask(
    `mutation { payload: ${mutation}(input: { id: "${id}" }) { transfer { state } problems { code } } }`,
  );
  return payload;
};

const linked = async () => {
  const { links } = world.store;
  const [project, subJob] = [
    await links.byCmic('PROJECT', ['ZZ/24-030']),
    await links.byCmic('SUB_JOB', ['ZZ/24-030.1']),
  ];
  return [project[0]?.procoreId, subJob[0]?.procoreId];
};

it.each([
  ['importProjectWbs', 'ZZ/24-030'],
  ['importSubJob', 'ZZ/24-030.1'],
])(
  '%s finds project and sub job by our marks where the store lost their links, and saves the links again',
  async (mutation, id) => {
    world = await createWorld();
    expect(await linked()).toEqual([undefined, undefined]);
    expect(await bring(mutation, id)).toMatchObject({ transfer: { state: 'DONE' }, problems: [] });
    expect(await linked()).toEqual(['1004', '1004/303']);
  },
);
