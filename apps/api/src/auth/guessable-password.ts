// Whether a password is among those that are tried first, by zxcvbn: common ones, keyboard rows, repetitions, dates.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Of 0 to 4; what is below can be guessed in fewer than a million tries. */
const LOWEST_SCORE = 2;

/** Reading the word lists takes a tenth of a second, and few processes ever need them. */
let estimator: ZxcvbnFactory | undefined;

/** @param about what an attacker knows of the person: their e-mail and name count as words of the list. */
export function isGuessable(password: string, about: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return estimator.check(password, [...about]).score < LOWEST_SCORE;
}
