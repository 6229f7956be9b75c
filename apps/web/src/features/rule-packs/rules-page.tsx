import { useSuspenseQuery } from '@tanstack/react-query';
import { packInForce, rulePacksQuery, tunablesQuery } from '../../api/rule-packs.ts';
import { useTenant } from '../../api/tenant.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ChangeList } from './change-list.tsx';
import { DraftSection } from './draft-section.tsx';
import { packBefore, packChanges } from './pack-changes.ts';
import classes from './rules.module.css';
import { rulesHeadline } from './rules-sentence.ts';

/** How strict the rules are: the pack that judges, the next one, and all before. */
export function RulesPage() {
  const tenant = useTenant();
  const { count } = useFormat();
  const { data: packs } = useSuspenseQuery(rulePacksQuery(tenant.slug));
  const { data: tunables } = useSuspenseQuery(tunablesQuery(tenant.slug));
  const inForce = packInForce(packs);
  const draft = packs.find(({ status }) => status === 'draft');
  const published = packs.filter(({ status }) => status === 'published');
  const fromShipped = packChanges({}, inForce?.rules ?? {}, tunables);

  return (
    <Page
      title="Rules"
      kicker={`Rules · ${tenant.name}`}
      headline={rulesHeadline(inForce, fromShipped.length, count)}
      lead="Parameters and severities live in rule packs. Every finding names the pack that judged it."
    >
      <Section title="Draft" note="What would judge next.">
        <DraftSection draft={draft} packs={packs} inForce={inForce} tunables={tunables} />
      </Section>
      <Section title="Rule packs" note="The newest first; each with what it changed of the one before it.">
        {published.map((pack) => {
          const before = packBefore(packs, pack.version);
          return (
            <article key={pack.version} className={classes.pack} aria-label={`Rule pack ${pack.version}`}>
              <h3 className={classes.packName}>
                Rule pack {pack.version}
                {pack === inForce && <span className={classes.inForce}>in force</span>}
              </h3>
              <p className={classes.quiet}>
                {pack.publishedAt ? (
                  <>
                    Published by {pack.publishedBy ?? 'somebody'}, <DateText value={pack.publishedAt} />
                  </>
                ) : (
                  'Came with the product'
                )}
              </p>
              {pack.note && <p className={classes.note}>{pack.note}</p>}
              {before && <ChangeList changes={packChanges(before.rules, pack.rules, tunables)} />}
            </article>
          );
        })}
      </Section>
    </Page>
  );
}
