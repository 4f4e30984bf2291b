import { factsOf, lengthAt } from '../../../form/facts.ts';
import { useLanguage } from '../../../language.ts';
import '../operation.css';
import { getJudged, signOpinion } from '@jijiao/contract/operation/opinion';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { Facts, PageTitle, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { CourseTable } from '../curriculum/CourseTable.tsx';
import { OutlineContent } from '../outline/OutlineContent.tsx';
import { Stale } from '../Stale.tsx';
import { useOperationText } from '../text.ts';
import { readCourses, readOutline } from './judgedContent.ts';
import { useOpinionText } from './text.ts';

type Judged = OutputOf<typeof getJudged>;

/** The version put before a member of the group, and the opinion to sign on it. */
export default function SignOpinion() {
  const { titled } = useLanguage();
  const t = useOpinionText();
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(getJudged, { params: { id } });
  useTitle(data ? titled(data) : t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('title'), to: '/opinions' }, { label: t('version', { n: data.n }) }]}
        title={titled(data)}
        sub={
          <span className="row wrap">
            {t(data.kind)}
            <span>{t('version', { n: data.n })}</span>
            <DateText value={data.putAt} weekday={false} />
          </span>
        }
      />
      <Section id="content" title={t(data.kind)} cites={article(13)}>
        <Content judged={data} />
      </Section>
      {data.files.length > 0 && (
        <Section id="files" title={t('files')}>
          <FileList files={data.files.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
        </Section>
      )}
      <Section id="opinion" title={t('formTitle')} cites={article(13)}>
        {data.mine && <Mine mine={data.mine} />}
        {!data.open && <p className="mark-box">{t('closed')}</p>}
        {data.open && data.changedSince && <p className="mark-box">{t('changedSince')}</p>}
        {data.open && !data.changedSince && <Form key={data.n} judged={data} onReload={() => void refetch()} />}
      </Section>
    </>
  );
}

function Content({ judged }: { judged: Judged }) {
  if (judged.kind === 'outline') {
    const content = readOutline(judged.content);
    return content && <OutlineContent content={content} />;
  }
  const courses = readCourses(judged.content);
  return courses && <CourseTable courses={courses} />;
}

function Mine({ mine }: { mine: NonNullable<Judged['mine']> }) {
  const t = useOpinionText();
  return (
    <Facts
      narrow
      facts={[
        {
          label: t('mine'),
          value: (
            <>
              <State tone={mine.counts ? (mine.favour ? 'done' : 'soon') : 'off'}>
                {t(mine.favour ? 'favour' : 'against')}
              </State>{' '}
              <span className="prewrap">{mine.text}</span>
              {!mine.counts && <p className="small mute">{t('mineOld')}</p>}
            </>
          ),
        },
        { label: t('signedAt'), value: <DateText value={mine.at} /> },
      ]}
    />
  );
}

function Form({ judged, onReload }: { judged: Judged; onReload: () => void }) {
  const t = useOpinionText();
  const to = useOperationText();
  const [typed, setTyped, forget] = useKept(`opinion.${judged.id}.${judged.n}`, { verdict: '', text: '' });
  const [tried, setTried] = useState(false);
  const act = useAct(signOpinion, { onDone: forget });
  const text = typed.text.trim();
  return (
    <form
      className="narrow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!text || !typed.verdict) return;
        act.mutate({
          params: { id: judged.id },
          body: { sha256: judged.sha256, favour: typed.verdict === 'favour', text },
        });
      }}
    >
      <p className="mute small">{t('formWhy')}</p>
      <RadioField
        name="verdict"
        label={t('verdict')}
        value={typed.verdict}
        error={tried && !typed.verdict ? t('verdictMissing') : undefined}
        onChange={(verdict) => setTyped({ ...typed, verdict })}
        choices={[
          { value: 'favour', label: t('favour') },
          { value: 'against', label: t('against') },
        ]}
      />
      <TextArea
        name="text"
        label={t('text')}
        maxLength={lengthAt(factsOf(signOpinion.body), 'text')}
        value={typed.text}
        error={tried && !text ? t('textMissing') : undefined}
        onChange={(value) => setTyped({ ...typed, text: value })}
      />
      {act.error && <Stale error={act.error} onReload={onReload} />}
      {act.isSuccess && (
        <p role="status">
          <State tone="done">{t('done')}</State>
        </p>
      )}
      <Button type="submit" look="primary" busy={act.isPending}>
        {t(judged.mine?.counts ? 'signAgain' : 'sign')}
      </Button>
      <p className="help">
        {to('hash')}
        <br />
        <span className="hash">{judged.sha256}</span>
      </p>
    </form>
  );
}
