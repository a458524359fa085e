package org.starling.ui.editors.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.starling.analysis.study.StudyData;
import org.starling.model.store.DocumentStore;
import org.starling.model.study.Study;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** The measured samples, read in a job from the study's table: those below the limit marked, excluded ones greyed. */
final class SamplesPage extends StudyPage {

	private ObjectTable<Sample> table;
	private Label summary;
	private List<Sample> samples = List.of();
	private String timeUnit = ""; //$NON-NLS-1$
	private String loaded;

	SamplesPage(StudyEditor editor) {
		super(editor, "samples", Messages.Samples_title); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Samples_title, Messages.Samples_help, true);
		summary = new Label(client, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		table = table(client, TableSpec.<Sample>readOnly("study.samples", Messages.Samples_title, columns(), () -> samples, //$NON-NLS-1$
				Messages.Samples_loading).large(s -> s.excluded() ? Objects.requireNonNullElse(s.reason(), Messages.Samples_excluded) : null));
		onRefresh(this::load);
	}

	private void load() {
		String data = String.valueOf(study().getData());
		String state = data + '@' + editor().file().getProject().getFile(data).getModificationStamp();
		if (state.equals(loaded)) {
			return;
		}
		loaded = state;
		Path file = editor().session().file();
		Display display = summary.getDisplay();
		Job.create(NLS.bind(Messages.Samples_job, data), (ICoreRunnable) monitor -> {
			try {
				Study copy = (Study) DocumentStore.load(file, DocumentStore.newResourceSet()).document();
				copy.setData(data);
				StudyData read = StudyData.load(copy);
				display.asyncExec(() -> show(read.samples(), read.timeUnit()));
			} catch (IOException e) {
				display.asyncExec(() -> fail(e.getMessage()));
			}
		}).schedule();
	}

	private void show(List<Sample> read, String unit) {
		if (summary.isDisposed()) {
			return;
		}
		samples = read;
		timeUnit = Objects.requireNonNullElse(unit, ""); //$NON-NLS-1$
		long censored = read.stream().filter(s -> s.censoring() != Censoring.NONE).count();
		long excluded = read.stream().filter(Sample::excluded).count();
		long subjects = read.stream().map(Sample::subject).distinct().count();
		summary.setText(NLS.bind(Messages.Samples_summary, new Object[] { read.size(), subjects, censored, excluded }));
		table.setEmptyText(Messages.Samples_empty);
		table.refresh();
	}

	private void fail(String reason) {
		if (!summary.isDisposed()) {
			samples = List.of();
			summary.setText(Messages.Samples_failed);
			table.setEmptyText(reason);
			table.refresh();
		}
	}

	private List<ColumnSpec<Sample>> columns() {
		return List.of(text("subject", Messages.Column_subject, 70, Sample::subject), //$NON-NLS-1$
				text("matrix", Messages.Column_matrix, 80, Sample::matrix), //$NON-NLS-1$
				text("compound", Messages.Column_compound, 100, Sample::compound), //$NON-NLS-1$
				number("time", Messages.Column_time, 65, Sample::time), //$NON-NLS-1$
				text("timeUnit", Messages.Column_timeUnit, 70, s -> timeUnit).always(), //$NON-NLS-1$
				number("nominal", Messages.Column_nominal, 90, Sample::nominal).hidden(), //$NON-NLS-1$
				ColumnSpec.readOnly("value", Messages.Column_value, 100, ValueFormat.Kind.NUMBER, SamplesPage::value), //$NON-NLS-1$
				text("unit", Messages.Column_unit, 65, Sample::unit).always(), //$NON-NLS-1$
				text("censoring", Messages.Column_censoring, 80, s -> s.censoring() == Censoring.NONE ? "" : s.censoring().name()), //$NON-NLS-1$ //$NON-NLS-2$
				number("lloq", Messages.Column_lloq, 65, Sample::lloq), //$NON-NLS-1$
				number("uloq", Messages.Column_uloq, 65, Sample::uloq).hidden(), //$NON-NLS-1$
				text("excluded", Messages.Column_excluded, 160, s -> s.excluded() ? Objects.requireNonNullElse(s.reason(), Messages.Samples_excluded) : ""), //$NON-NLS-1$ //$NON-NLS-2$
				text("original", Messages.Column_original, 80, Sample::original), //$NON-NLS-1$
				text("replicate", Messages.Column_replicate, 80, Sample::replicate).hidden(), //$NON-NLS-1$
				text("pool", Messages.Column_pool, 70, Sample::pool).hidden(), //$NON-NLS-1$
				text("batch", Messages.Column_batch, 70, Sample::batch).hidden(), //$NON-NLS-1$
				ColumnSpec.readOnly("row", Messages.Column_sourceLine, 80, ValueFormat.Kind.NUMBER, s -> Long.toString(s.row()))); //$NON-NLS-1$
	}

	/** A censored sample reads {@code BLQ (< 0.1)}, so that it can't be taken for a number. */
	private static String value(Sample sample) {
		return switch (sample.censoring()) {
		case NONE -> format(sample.value());
		case BLQ -> Double.isNaN(sample.lloq()) ? "BLQ" : "BLQ (< " + format(sample.lloq()) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
		case ALQ -> Double.isNaN(sample.uloq()) ? "ALQ" : "ALQ (> " + format(sample.uloq()) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
		};
	}

	private static String format(double number) {
		return Double.isNaN(number) ? "" : Formats.number().format(number); //$NON-NLS-1$
	}

	private static ColumnSpec<Sample> number(String id, String header, int width, ToDoubleFunction<Sample> field) {
		return ColumnSpec.readOnly(id, header, width, ValueFormat.Kind.NUMBER, s -> format(field.applyAsDouble(s)));
	}

	private static ColumnSpec<Sample> text(String id, String header, int width, Function<Sample, String> field) {
		return ColumnSpec.readOnly(id, header, width, ValueFormat.Kind.TEXT, s -> Objects.requireNonNullElse(field.apply(s), "")); //$NON-NLS-1$
	}
}
