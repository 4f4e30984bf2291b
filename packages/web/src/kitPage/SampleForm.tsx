import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { CheckField, DateField, ErrorSummary, NumberField, TextArea, TextField } from '../kit/Field.tsx';
import { FileField, type KeptFile, type SendFile } from '../kit/FileField.tsx';
import { SavedMark } from '../kit/SavedMark.tsx';
import { RadioField, SelectField } from '../kit/SelectField.tsx';
import { Sheet } from '../kit/Sheet.tsx';

const pretend: SendFile = async (file, onProgress) => {
  for (const share of [0.2, 0.5, 0.8]) {
    onProgress(share);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { id: file.name, name: file.name, size: file.size };
};

/** Every kind of field, with an error each way, for looking. */
export function SampleForm() {
  const [name, setName] = useState('');
  const [people, setPeople] = useState('46');
  const [day, setDay] = useState('2026-12-15');
  const [field, setField] = useState('');
  const [why, setWhy] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [kind, setKind] = useState('a');
  const [file, setFile] = useState<KeptFile | null>({ id: '1', name: '师资政治审查说明.pdf', size: 428_000 });
  const [errors, setErrors] = useState<Record<string, string>>({ who: '请填写单位名称' });
  return (
    <Sheet title="Field" aside={<SavedMark state="saved" at={new Date().toISOString()} />}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setErrors(name ? {} : { who: '请填写单位名称', field: '请选择申报领域' });
        }}
      >
        <ErrorSummary errors={errors} />
        <TextField
          name="who"
          label="单位名称"
          help="与统一社会信用代码证书一致"
          value={name}
          onChange={setName}
          error={errors.who}
        />
        <NumberField
          name="people"
          label="其中专职教师"
          help="与本单位签订聘用合同的人员"
          unit="人"
          value={people}
          onChange={setPeople}
        />
        <DateField name="day" label="复查日期" value={day} onChange={setDay} />
        <SelectField
          name="field"
          label="申报领域"
          value={field}
          onChange={setField}
          error={errors.field}
          choices={[
            { value: 'a', label: '装备制造' },
            { value: 'b', label: '医疗卫生' },
          ]}
        />
        <RadioField
          name="kind"
          label="服务形式"
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'a', label: '公需科目', help: '面向全体专业技术人员' },
            { value: 'b', label: '专业科目' },
          ]}
        />
        <TextArea name="why" label="说明" optional value={why} onChange={setWhy} />
        <FileField
          name="file"
          label="政治审查说明"
          help="由所在单位党组织出具，PDF"
          value={file}
          onChange={setFile}
          send={pretend}
          accept=".pdf"
        />
        <CheckField
          name="agreed"
          label="以上内容真实"
          help="弄虚作假的，三年内不再受理（第二十五条）"
          value={agreed}
          onChange={setAgreed}
        />
        <Button type="submit" look="primary">
          保存
        </Button>
      </form>
    </Sheet>
  );
}
