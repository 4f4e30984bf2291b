/** The documents that can be set; each name is a file `templates/<name>.typ`. */
export const templateNames = [
  'notice',
  'plaque',
  'application',
  'recommendation',
  'draw',
  'list',
  'annualPlan',
  'outline',
  'curriculum',
  'annualSummary',
] as const;
export type TemplateName = (typeof templateNames)[number];

export interface TableBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns; equal where absent. */
  readonly widths?: readonly number[] | undefined;
}

/** A 公文 after GB/T 9704-2012. Dates are written out as the paper shows them, such as 2026年11月25日. */
export interface NoticeData {
  /** Name of the issuing organ in red, without 文件. */
  readonly organ: string;
  /** Such as 冀人社字〔2026〕128号. */
  readonly documentNo: string;
  readonly signer?: string | undefined;
  /** Lines of the title, broken where the sense breaks. */
  readonly title: readonly string[];
  readonly addressee?: string | undefined;
  readonly body: readonly { readonly kind: 'heading' | 'subheading' | 'paragraph'; readonly text: string }[];
  readonly attachments?: readonly ({ readonly title: string } & Partial<TableBlock>)[] | undefined;
  readonly issuer: string;
  readonly date: string;
  /** Such as 此件公开发布. */
  readonly note?: string | undefined;
  readonly copiesTo?: string | undefined;
  readonly printedBy?: string | undefined;
  readonly printedOn?: string | undefined;
}

/** A plaque of 600 × 400 mm with crop marks; `qr` is the address that the code leads to. */
export interface PlaqueData {
  readonly title: readonly string[];
  readonly host: string;
  readonly issuer: string;
  readonly date: string;
  readonly baseNo: string;
  readonly qr: string;
  /** The address written under the code. */
  readonly address: string;
}

/** The application form of Art. 8: cover, five sections as tables, recommendation page. */
export interface ApplicationData {
  readonly batch: string;
  readonly applicationNo?: string | undefined;
  readonly host: string;
  readonly hostKind: string;
  readonly creditCode: string;
  readonly legalRepresentative?: string | undefined;
  readonly contact?: string | undefined;
  readonly address?: string | undefined;
  readonly field: string;
  readonly guidingUnit: string;
  readonly date: string;
  /** Art. 8.1 */
  readonly faculty: readonly {
    readonly name: string;
    readonly title: string;
    readonly field: string;
    readonly years: string;
    readonly institution: string;
    readonly engagement: string;
  }[];
  readonly facultyStatement?: string | undefined;
  /** Art. 8.2 */
  readonly management: {
    readonly body: string;
    readonly staff: readonly { readonly name: string; readonly post: string; readonly engagement: string }[];
    readonly regulations: readonly { readonly name: string; readonly file: string }[];
  };
  /** Art. 8.3: heading and what there is. */
  readonly means: readonly { readonly name: string; readonly text: string }[];
  /** Art. 8.4 */
  readonly distance: readonly { readonly name: string; readonly text: string }[];
  /** Art. 8.5 */
  readonly personTimes: readonly {
    readonly year: string;
    readonly field: string;
    readonly classes: string;
    readonly personTimes: string;
    readonly evidence: string;
  }[];
}

/** The form of the on-site recheck and the recommendation, Art. 9.3. */
export interface RecommendationData {
  readonly batch: string;
  readonly host: string;
  readonly field: string;
  readonly guidingUnit: string;
  readonly sections: readonly { readonly name: string; readonly verdict: string; readonly note: string }[];
  readonly recheck: {
    readonly date: string;
    readonly people: string;
    readonly findings: string;
    readonly photographs: string;
  };
  readonly opinion: string;
  readonly ranking?: string | undefined;
  readonly signer?: string | undefined;
  readonly date?: string | undefined;
}

/** The record of a draw, Arts 9.4 and 23: who draws again from the same seed and pool finds the same people. */
export interface DrawData {
  readonly title: string;
  readonly occasion: string;
  readonly drawnAt: string;
  readonly method: string;
  readonly seed: string;
  readonly poolSize: string;
  readonly poolHash: string;
  readonly heads?: readonly { readonly name: string; readonly value: string }[] | undefined;
  readonly drawn: TableBlock;
  readonly recused?: TableBlock | undefined;
  readonly witnesses?: readonly string[] | undefined;
}

/** Any list: upright up to six columns, across beyond. */
export interface ListData extends TableBlock {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly note?: string | undefined;
}

interface Opinion {
  readonly text: string;
  readonly person: string;
  readonly date: string;
}

/** The form of an annual plan, or of an amendment of one with what it changes, Art. 20. */
export interface AnnualPlanData {
  readonly title: string;
  readonly number: string;
  readonly baseNo: string;
  readonly host: string;
  readonly guidingUnit: string;
  readonly year: string;
  readonly handedIn: string;
  readonly filed: string;
  readonly items: string;
  readonly personTimes: string;
  readonly budget: string;
  readonly reason: string;
  readonly differences?:
    | readonly {
        readonly change: string;
        readonly title: string;
        readonly member: string;
        readonly before: string;
        readonly after: string;
      }[]
    | undefined;
  readonly rows: readonly {
    readonly title: string;
    readonly commission: string;
    readonly favoured: string;
    readonly kind: string;
    readonly audience: string;
    readonly field: string;
    readonly mode: string;
    readonly personTimes: string;
    readonly hours: string;
    readonly sessions: string;
    readonly months: string;
    readonly budget: string;
    readonly feeBasis: string;
    readonly publicInterest: string;
  }[];
  readonly heads: readonly { readonly name: string; readonly amount: string }[];
  readonly opinions: {
    readonly submit?: Opinion | undefined;
    readonly examine?: Opinion | undefined;
    readonly file?: Opinion | undefined;
  };
}

/** The group's opinions on a printed outline or curriculum, Art. 13; `sha256` binds them to what is printed. */
interface JudgedData {
  readonly title: string;
  readonly base: string;
  readonly years: string;
  readonly number?: string | undefined;
  readonly sha256: string;
  readonly members: readonly {
    readonly name: string;
    readonly organisation: string;
    readonly text: string;
    readonly verdict: string;
    readonly signed: string;
  }[];
  readonly consent?: string | undefined;
}

/** The form of a training outline. */
export interface OutlineData extends JudgedData {
  readonly tradeNeeds: string;
  readonly regionNeeds: string;
  readonly goals: readonly string[];
  readonly audiences: string;
  readonly focus: readonly string[];
}

/** The form of a curriculum: its courses, their syllabuses. */
export interface CurriculumData extends JudgedData {
  readonly courses: readonly {
    readonly title: string;
    readonly hours: string;
    readonly subjectKind: string;
    readonly mode: string;
    readonly teachers: string;
    readonly audience: string;
    readonly tags: string;
    readonly need: string;
    readonly partner: string;
    readonly syllabus: string;
  }[];
}

interface SummaryFigures {
  readonly personTimes: PlannedAndDone;
  readonly hours: PlannedAndDone;
  readonly sessions: PlannedAndDone;
  readonly spent: PlannedAndDone;
  readonly favoured: string;
  readonly variance: string;
}

interface PlannedAndDone {
  readonly planned: string;
  readonly done: string;
}

/** The form of an annual summary, Art. 20: a figure entered by hand bears ＊, a corrected one △. */
export interface AnnualSummaryData
  extends Pick<
    AnnualPlanData,
    'title' | 'number' | 'baseNo' | 'host' | 'guidingUnit' | 'year' | 'handedIn' | 'filed' | 'opinions'
  > {
  readonly text: string;
  readonly rows: readonly (SummaryFigures & { readonly title: string; readonly explanation: string })[];
  readonly whole: SummaryFigures;
}
