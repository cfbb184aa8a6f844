import { expect, test } from 'vitest';
import CallScript from '../../../src/components/call-script/CallScript.astro';
import { callScript } from '../../../src/model/records/call-scripts.ts';
import { languages } from '../../../src/model/language.ts';
import { examples } from '../../gallery/examples/call-script.ts';
import { render, textOf } from './render.ts';

test.each(languages)(
  'a script says in %s that two people checked it, only if they did',
  async (language) => {
    const said = { ja: '二人で確かめました', en: 'Two people have checked' }[language];
    const [unseen, checked] = examples(language);
    expect(callScript.parse(checked!.props.script)).toEqual(checked!.props.script);
    expect(textOf(await render(CallScript, checked!.props))).toContain(said);
    expect(textOf(await render(CallScript, unseen!.props))).not.toContain(said);
  },
);

test('a script is checked on a day, by people who are named once', () => {
  const [, { props }] = examples('en') as [unknown, ReturnType<typeof examples>[number]];
  expect(callScript.safeParse({ ...props.script, verifiedOn: undefined }).success).toBe(false);
  expect(callScript.safeParse({ ...props.script, verifiedBy: ['AB', 'AB'] }).success).toBe(false);
});
