import { uploadFile } from '@jijiao/contract/directory/file';
import { savePlanItem } from '@jijiao/contract/supervision/annualPlan.items';
import { areas, costHeads, favouredGroups, isMarketService } from '@jijiao/measures';
import type { ReactNode } from 'react';
import { addressOf } from '../../../api/call.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { CheckField, NumberField, TextField } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import type { ItemDraft } from './itemDraft.ts';
import { useItemText } from './itemText.ts';
import { type PlanList, planLists } from './names.ts';
import type { PlanItems } from './shape.ts';

interface ItemFormProps {
  planId: number;
  draft: ItemDraft;
  errors: Readonly<Record<string, string | undefined>>;
  letter: KeptFile | null;
  curricula: PlanItems['curricula'];
  set: (changes: Partial<ItemDraft>) => void;
  onLetter: (file: KeptFile | null) => void;
  onLeave: () => void;
}

/** The fields of a plan item. */
export function ItemForm(props: ItemFormProps) {
  const t = useItemText();
  const { draft, set, errors, onLeave } = props;
  return (
    <>
      <Part title={t('what')}>
        <TextField
          name="title"
          label={t('title')}
          maxLength={lengthAt(factsOf(savePlanItem.body), 'content.title')}
          value={draft.title}
          error={errors.title}
          onChange={(title) => set({ title })}
          onLeave={onLeave}
        />
        <Chosen list="kind" {...props} />
        {draft.kind === 'commissioned' && <Commission {...props} />}
        <Chosen list="need" {...props} />
      </Part>
      <Part title={t('whom')}>
        <div className="pair">
          <Chosen list="audience" {...props} />
          <Chosen list="field" {...props} />
          <Chosen list="subject" {...props} />
          <Chosen list="mode" {...props} />
        </div>
        <SelectField
          name="curriculumId"
          label={t('curriculum')}
          help={t(props.curricula.length ? 'curriculumHelp' : 'curriculumNone')}
          value={draft.curriculumId === null ? '' : String(draft.curriculumId)}
          choices={props.curricula.map(({ id, title }) => ({ value: String(id), label: title }))}
          onChange={(id) => set({ curriculumId: id ? Number(id) : null })}
        />
      </Part>
      <Part title={t('howMuch')}>
        <div className="pair">
          <Typed name="personTimes" unit={t('personTimes')} {...props} />
          <Typed name="hours" unit={t('hours')} {...props} />
          <Typed name="sessions" unit={t('sessionsUnit')} {...props} />
          <span />
          <Typed name="monthFrom" unit={t('monthUnit')} {...props} />
          <Typed name="monthTo" unit={t('monthUnit')} {...props} />
        </div>
      </Part>
      <Money {...props} />
      <Access {...props} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

type ChosenName = Exclude<PlanList, 'favoured' | 'head'>;

/** One choice from a closed list; the types are in two groups. */
function Chosen({ list, draft, set }: ItemFormProps & { list: ChosenName }) {
  const t = useItemText();
  const { pick, language } = useLanguage();
  const all: readonly { id: string; zh: string; en: string }[] = planLists[list];
  const group = (id: string) =>
    list === 'kind' ? `${t(isMarketService(id) ? 'market' : 'public')}${language === 'zh' ? '：' : ': '}` : '';
  return (
    <SelectField
      name={list}
      label={t(list)}
      value={draft[list] ?? ''}
      choices={all.map(({ id, ...label }) => ({ value: id, label: `${group(id)}${pick(label)}` }))}
      onChange={(id) => set({ [list]: id || null })}
    />
  );
}

function Typed({
  name,
  unit,
  draft,
  set,
  errors,
  onLeave,
}: ItemFormProps & { name: keyof ItemDraft['typed']; unit: string }) {
  const t = useItemText();
  return (
    <NumberField
      name={name}
      label={t(name)}
      unit={unit}
      decimals={name === 'hours'}
      value={draft.typed[name]}
      error={errors[name]}
      onChange={(value) => set({ typed: { ...draft.typed, [name]: value } })}
      onLeave={onLeave}
    />
  );
}

function Commission({ planId, draft, set, letter, onLetter, onLeave, ...rest }: ItemFormProps) {
  const t = useItemText();
  return (
    <>
      <div className="pair">
        <Chosen list="commissioner" {...{ planId, draft, set, letter, onLetter, onLeave, ...rest }} />
        <TextField
          name="commissionedBy"
          label={t('commissionedBy')}
          maxLength={lengthAt(factsOf(savePlanItem.body), 'content.commissionedBy')}
          value={draft.commissionedBy}
          onChange={(commissionedBy) => set({ commissionedBy })}
          onLeave={onLeave}
        />
      </div>
      <FileField
        name="letter"
        label={t('letter')}
        help={t('letterHelp')}
        accept=".pdf,.jpg,.jpeg,.png,.docx"
        value={letter}
        send={fileSender(addressOf(uploadFile, { query: { kind: 'commissionLetter', dossierId: planId } }))}
        onChange={onLetter}
      />
    </>
  );
}

function Money(props: ItemFormProps) {
  const t = useItemText();
  const { pick } = useLanguage();
  const { draft, set, errors, onLeave } = props;
  return (
    <Part title={t('money')}>
      <Chosen list="feeBasis" {...props} />
      <p className="help">{t('budgetHelp')}</p>
      <div className="pair">
        {costHeads.map(({ id, ...label }) => (
          <NumberField
            key={id}
            name={id}
            label={pick(label)}
            unit={t('yuan')}
            decimals
            value={draft.yuan[id] ?? ''}
            error={errors[id]}
            onChange={(value) => set({ yuan: { ...draft.yuan, [id]: value } })}
            onLeave={onLeave}
          />
        ))}
      </div>
    </Part>
  );
}

function Access({ draft, set, onLeave }: ItemFormProps) {
  const t = useItemText();
  const { pick } = useLanguage();
  const limit = (name: 'employers' | 'ownership') => (
    <TextField
      name={name}
      label={t(name)}
      optional
      maxLength={lengthAt(factsOf(savePlanItem.body), `content.limits.${name}`)}
      value={draft.limits[name]}
      onChange={(value) => set({ limits: { ...draft.limits, [name]: value } })}
      onLeave={onLeave}
    />
  );
  const toggled = <Id extends string>(chosen: readonly Id[], id: Id, on: boolean): Id[] =>
    on ? [...chosen, id] : chosen.filter((each) => each !== id);
  return (
    <Part title={t('access')}>
      <CheckField
        name="publicInterest"
        label={t('publicInterest')}
        help={t('publicHelp')}
        value={draft.publicInterest}
        onChange={(publicInterest) => set({ publicInterest })}
      />
      <p className="lab">{t('favoured')}</p>
      <div className="boxes">
        {favouredGroups.map(({ id, ...label }) => (
          <CheckField
            key={id}
            name={`favoured-${id}`}
            label={pick(label)}
            value={draft.favoured.includes(id)}
            onChange={(on) => set({ favoured: toggled(draft.favoured, id, on) })}
          />
        ))}
      </div>
      <p className="lab">{t('areas')}</p>
      <div className="boxes">
        {areas.map(({ code, ...label }) => (
          <CheckField
            key={code}
            name={`area-${code}`}
            label={pick(label)}
            value={draft.limits.areas.includes(code)}
            onChange={(on) => set({ limits: { ...draft.limits, areas: toggled(draft.limits.areas, code, on) } })}
          />
        ))}
      </div>
      <div className="pair">
        {limit('employers')}
        {limit('ownership')}
      </div>
    </Part>
  );
}
