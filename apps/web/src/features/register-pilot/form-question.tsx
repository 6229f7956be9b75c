import type { ReactNode } from 'react';
import classes from './register-pilot.module.css';

export interface FormQuestionProps {
  title: string;
  note?: ReactNode;
  columns?: 2 | 3;
  children: ReactNode;
}

/** A group of fields that together answer one question. */
export function FormQuestion({ title, note, columns = 2, children }: FormQuestionProps) {
  return (
    <fieldset className={classes.question}>
      <legend className={classes.legend}>{title}</legend>
      {note && <p className={classes.note}>{note}</p>}
      <div className={classes.fields} data-columns={columns}>
        {children}
      </div>
    </fieldset>
  );
}
