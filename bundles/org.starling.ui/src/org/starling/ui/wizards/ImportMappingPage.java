package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.analysis.study.StudyImportException;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyImporter;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.ImportMap;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.units.Units;

/** Second page of the import: what each column holds and in which unit, and what the file leaves unsaid. */
final class ImportMappingPage extends WizardPage {

	private static final int DELAY = 300;

	private final Supplier<ImportPlan> source;
	private MappingTable table;
	private Text timeUnit;
	private Text valueUnit;
	private Text doseUnit;
	private Text weightUnit;
	private Text matrix;
	private Text compound;
	private Combo route;
	private Combo missingSubject;
	private Button load;
	private Button save;
	private Label summary;
	private Background background;
	private ImportPlan shown;
	private ImportPlan plan;
	private SdtmImport samples;
	private boolean filling;

	ImportMappingPage(Supplier<ImportPlan> source) {
		super("mapping"); //$NON-NLS-1$
		this.source = source;
		setTitle(Messages.Mapping_title);
		setDescription(Messages.Mapping_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(8, 8).applyTo(area);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.import"); //$NON-NLS-1$
		background = new Background(area, Messages.Import_reading);
		table = new MappingTable(area, this::mappingChanged);
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 200).applyTo(table);
		Composite maps = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(maps);
		load = button(maps, Messages.Mapping_load, this::loadMap);
		save = button(maps, Messages.Mapping_save, this::saveMap);
		Label unsaid = new Label(area, SWT.NONE);
		unsaid.setText(Messages.Mapping_unsaid);
		Composite grid = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 6).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		timeUnit = text(grid, Messages.Mapping_timeUnit);
		valueUnit = text(grid, Messages.Mapping_valueUnit);
		doseUnit = text(grid, Messages.Mapping_doseUnit);
		weightUnit = text(grid, Messages.Mapping_weightUnit);
		matrix = text(grid, Messages.Mapping_defaultMatrix);
		compound = text(grid, Messages.Mapping_compound);
		route = combo(grid, Messages.Mapping_route, Routes.labels());
		missingSubject = combo(grid, Messages.Mapping_missingSubject, Messages.Mapping_refuse, Messages.Mapping_onePerRow,
				Messages.Mapping_single);
		summary = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(summary);
	}

	private static Button button(Composite row, String label, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	private Text text(Composite grid, String label) {
		new Label(grid, SWT.NONE).setText(label);
		Text text = new Text(grid, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> settingsChanged());
		return text;
	}

	private Combo combo(Composite grid, String label, String... items) {
		new Label(grid, SWT.NONE).setText(label);
		Combo combo = new Combo(grid, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, e -> settingsChanged());
		return combo;
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible && source.get() != shown) {
			shown = source.get();
			plan = shown;
			fill(plan.settings());
			table.setEnabled(!plan.domains());
			load.setEnabled(!plan.domains());
			save.setEnabled(false);
			evaluate();
		}
		super.setVisible(visible);
	}

	private void fill(SampleImportSettings settings) {
		filling = true;
		table.show(settings.mapping());
		show(timeUnit, settings.timeUnit());
		show(valueUnit, settings.valueUnit());
		show(doseUnit, settings.doseUnit());
		show(weightUnit, settings.bodyWeightUnit());
		show(matrix, settings.matrix());
		show(compound, settings.compound());
		missingSubject.select(settings.missingSubject().ordinal());
		filling = false;
	}

	private static void show(Text field, String text) {
		field.setText(text == null ? "" : text); //$NON-NLS-1$
	}

	private void loadMap() {
		String chosen = mapDialog(SWT.OPEN).open();
		if (chosen != null) {
			ImportPlan before = plan;
			background.run(0, cancelled -> ImportMap.read(Path.of(chosen)).settings(before.file()), settings -> {
				plan = before.withSettings(settings);
				fill(settings);
				evaluate();
			}, this::fail);
		}
	}

	private void saveMap() {
		FileDialog dialog = mapDialog(SWT.SAVE);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		SampleImport done = samples();
		if (chosen != null && done != null) {
			background.run(0, cancelled -> {
				ImportMap.write(done, Path.of(chosen));
				return chosen;
			}, path -> setMessage(NLS.bind(Messages.Mapping_saved, path)), this::fail);
		}
	}

	private FileDialog mapDialog(int style) {
		FileDialog dialog = new FileDialog(getShell(), style | SWT.SHEET);
		dialog.setFilterExtensions(new String[] { "*.json", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.setFilterNames(new String[] { Messages.Mapping_maps, Messages.Import_allFiles });
		return dialog;
	}

	private void mappingChanged(ColumnMapping mapping) {
		plan = plan.withSettings(plan.settings().withMapping(mapping));
		evaluate();
	}

	private void settingsChanged() {
		if (!filling && plan != null) {
			plan = plan.withSettings(plan.settings()
					.withUnits(value(timeUnit), value(valueUnit), value(doseUnit), value(weightUnit))
					.withDefaults(value(matrix), value(compound), Routes.key(route.getSelectionIndex()))
					.withMissingSubject(MissingSubject.values()[missingSubject.getSelectionIndex()]));
			evaluate();
		}
	}

	private static String value(Text text) {
		String stripped = text.getText().strip();
		return stripped.isEmpty() ? null : stripped;
	}

	/** Looks at the units at once, and reads the file as the person says in the background. */
	private void evaluate() {
		samples = null;
		setPageComplete(false);
		String problem = unitProblem();
		setErrorMessage(problem);
		if (problem != null) {
			summary.setText(""); //$NON-NLS-1$
			return;
		}
		summary.setText(Messages.Import_reading);
		ImportPlan wanted = plan;
		background.run(DELAY, cancelled -> {
			SdtmImport read = wanted.read(cancelled);
			return new Answer(read, missing(read.samples()));
		}, this::accept, this::fail);
	}

	private record Answer(SdtmImport imported, List<String> missing) {
	}

	/** What a study still lacks, in the importer's words. */
	private static List<String> missing(SampleImport read) {
		try {
			StudyImporter.study(read, StudyImportOptions.named("study")); //$NON-NLS-1$
			return List.of();
		} catch (StudyImportException e) {
			return e.missing();
		}
	}

	private void accept(Answer answer) {
		samples = answer.imported();
		SampleImport read = samples.samples();
		String counts = NLS.bind(Messages.Mapping_summary, new Object[] { read.samples().size(), read.subjects().size(),
				read.matrices().size(), read.excluded(), read.problems().size() });
		summary.setText(read.notes().isEmpty() ? counts : counts + "\n" + String.join("\n", read.notes())); //$NON-NLS-1$ //$NON-NLS-2$
		save.setEnabled(!plan.domains());
		setErrorMessage(answer.missing().isEmpty() ? null : String.join("; ", answer.missing())); //$NON-NLS-1$
		setPageComplete(answer.missing().isEmpty());
		summary.getParent().layout();
	}

	private void fail(String reason) {
		summary.setText(""); //$NON-NLS-1$
		setErrorMessage(reason);
	}

	private String unitProblem() {
		List<String> bad = new ArrayList<>();
		for (MappedColumn column : plan.mapping().columns()) {
			if (column.field() != SampleField.IGNORE && column.unit() != null && !Units.isValid(column.unit())) {
				bad.add(NLS.bind(Messages.Mapping_badUnit, column.column(), column.unit()));
			}
		}
		for (Text text : new Text[] { timeUnit, valueUnit, doseUnit, weightUnit }) {
			if (value(text) != null && !Units.isValid(value(text))) {
				bad.add(NLS.bind(Messages.Mapping_badDefaultUnit, value(text)));
			}
		}
		return bad.isEmpty() ? null : bad.getFirst();
	}

	/** The samples as the person wants them read, or null before that is decided. */
	SampleImport samples() {
		return isPageComplete() ? samples.samples() : null;
	}

	/** The same with what was reported beside them, or null before that is decided. */
	SdtmImport imported() {
		return isPageComplete() ? samples : null;
	}
}
