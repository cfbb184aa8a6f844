import type { Language } from '../../../src/model/language.ts';
import type { Diagram } from '../../../src/model/records/diagrams.ts';
import type { TimeLimit } from '../../../src/model/records/time-limits.ts';

/** What a diagram is given in an example. */
export interface DiagramProps {
  diagram: Diagram;
  timeLimits: Pick<TimeLimit, 'id' | 'duration'>[];
  language: Language;
}

const both = (ja: string, en: string) => ({ ja, en });

/** Who sends what to whom, and steps with the time between them, in every tone. */
export function examples(language: Language): { name: string; props: DiagramProps }[] {
  const sequence: Diagram = {
    kind: 'sequence',
    id: 'sample-sequence',
    title: both('だれが何を送るか', 'Who sends what'),
    description: both('あなたが窓口に申し出て、窓口が答える。', 'You ask the desk and it answers.'),
    actors: [
      { id: 'you', label: both('あなた', 'You') },
      { id: 'desk', label: both('窓口', 'Desk') },
    ],
    messages: [
      { from: 'you', to: 'desk', text: both('申し出る', 'Ask'), tone: 'now' },
      { from: 'desk', to: 'you', text: both('答える', 'Answer'), tone: 'wait' },
    ],
    sources: ['sample-official'],
  };
  const flow: Diagram = {
    kind: 'flow',
    id: 'sample-flow',
    title: both('返金まで', 'Until the refund'),
    description: both('申し出てから返金まで。', 'From the claim to the refund.'),
    steps: [
      { id: 'claim', text: both('申し出る', 'Claim'), tone: 'now', timeLimit: 'sample-reply' },
      { id: 'wait', text: both('待つ', 'Wait'), tone: 'wait' },
      { id: 'refused', text: both('断られることもある', 'It may be refused'), tone: 'danger' },
    ],
    sources: ['sample-official'],
  };
  const reply: TimeLimit['duration'] = { value: 2, unit: 'month', approximate: true };
  const timeLimits = [{ id: 'sample-reply', duration: reply }];
  return [
    { name: 'sequence', props: { diagram: sequence, timeLimits: [], language } },
    { name: 'flow', props: { diagram: flow, timeLimits, language } },
  ];
}
