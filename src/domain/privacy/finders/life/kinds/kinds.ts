import { wordPattern } from '../../../../lists/word-pattern.ts';
import { birthFacts } from './birth.ts';
import { bodyFacts } from './body.ts';
import { faithFacts } from './faith.ts';
import { familyFacts } from './family.ts';
import { harmFacts } from './harm.ts';
import { injuryFacts } from './injury.ts';
import { mindFacts } from './mind.ts';
import { moneyFacts } from './money.ts';
import { politicsFacts } from './politics.ts';
import { recordFacts } from './record.ts';
import { schoolFacts } from './school.ts';
import { waysFacts } from './ways.ts';

/** Every kind of what is told of a life in words of every day: nobody's business where it is told of somebody. */
export const toldFacts = wordPattern(
  new RegExp(
    [
      bodyFacts,
      injuryFacts,
      mindFacts,
      birthFacts,
      familyFacts,
      recordFacts,
      politicsFacts,
      harmFacts,
      moneyFacts,
      faithFacts,
      waysFacts,
      schoolFacts,
    ]
      .flat()
      .join('|'),
  ),
);
