package org.starling.ui.editors.molecule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.starling.chemistry.Structure;
import org.starling.chemistry.view3d.MoleculeScene;
import org.starling.chemistry.view3d.MoleculeStyle;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.EnergyRecord;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.ui.Images;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.DocumentPage;
import org.starling.ui.editors.Notice;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.structure.view3d.MoleculeView3D;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;
import org.starling.workflow.molecules.MoleculeConformers;

/** Conformers of a molecule: made, searched, pasted, imported, named and laid over each other, each seen in space. UI thread. */
public final class ConformersPage extends DocumentPage {

	public static final String ID = "conformers"; //$NON-NLS-1$

	private static final ValueFormat.Kind TEXT = ValueFormat.Kind.TEXT;

	private ObjectTable<Conformer> table;
	private MoleculeView3D view;
	private Notice notice;
	private Combo style;
	private Spinner count;
	private Spinner rmsd;
	private final List<Button> forSelection = new ArrayList<>();
	private Button align;
	private ConformerMaking making;
	private Object shownKey;

	ConformersPage(MoleculeEditor editor) {
		super(editor, ID, Messages.Conformers_title, Images.MOLECULE, MoleculePackage.Literals.MOLECULE__CONFORMERS,
				MoleculePackage.Literals.MOLECULE__DEFAULT_CONFORMER, MoleculePackage.Literals.MOLECULE__ENERGIES);
	}

	private Molecule molecule() {
		return (Molecule) editor().document();
	}

	/** The view in space. */
	public MoleculeView3D view() {
		return view;
	}

	/** What makes conformers in jobs. */
	public ConformerMaking making() {
		return making;
	}

	/** The table of conformers. */
	public ObjectTable<Conformer> table() {
		return table;
	}

	@Override
	protected void fill(Composite body) {
		making = new ConformerMaking(this::molecule, context(), this::say);
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 420).applyTo(sash);
		list(sash);
		space(sash);
		sash.setWeights(46, 54);
		adaptAll(sash);
		sash.addDisposeListener(e -> making.dispose());
		onRefresh(this::follow);
	}

	private void list(Composite parent) {
		Composite left = toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
		Composite bring = row(left);
		button(bring, Messages.Conformers_build, Messages.Conformers_buildTip, making::build);
		button(bring, Messages.Conformers_paste, Messages.Conformers_pasteTip, this::paste);
		button(bring, Messages.Conformers_import, Messages.Conformers_importTip, this::importFile);
		forSelection.add(button(bring, Messages.Conformers_export, Messages.Conformers_exportTip,
				() -> ConformerExport.ask(left.getShell(), editor().file(), molecule(), selectedOrAll())));
		Composite search = row(left);
		button(search, Messages.Conformers_search, Messages.Conformers_searchTip,
				() -> making.search(count.getSelection(), rmsd.getSelection() / 100.0));
		toolkit().createLabel(search, Messages.Conformers_upTo);
		count = spinner(search, Messages.Conformers_count, 1, 100, 10, 0);
		rmsd = spinner(search, Messages.Conformers_rmsd, 0, 500, 50, 2);
		toolkit().createLabel(search, Messages.Conformers_apart);
		notice = new Notice(toolkit(), left, ""); //$NON-NLS-1$
		table = table(left, TableSpec.readOnly("molecule.conformers", Messages.Conformers_title, columns(), //$NON-NLS-1$
				() -> new ArrayList<>(molecule().getConformers()), Messages.Conformers_empty));
		table.onSelection(this::follow);
		Composite edit = row(left);
		forSelection.add(button(edit, Messages.Conformers_default, Messages.Conformers_defaultTip,
				() -> context().execute(Messages.Conformers_default, ConformerEdits.standard(context().domain(), molecule(), selected()))));
		align = button(edit, Messages.Conformers_align, Messages.Conformers_alignTip, making::align);
		forSelection.add(button(edit, Messages.Conformers_delete, Messages.Conformers_deleteTip,
				() -> context().execute(Messages.Conformers_delete, ConformerEdits.delete(context().domain(), table.selection()))));
	}

	private void space(Composite parent) {
		Composite right = toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(right);
		Composite bar = row(right);
		style = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		style.setItems(Messages.Style_balls, Messages.Style_sticks, Messages.Style_filling);
		style.select(0);
		style.getAccessible().addAccessibleListener(new AccessibleName(Messages.Style_name));
		style.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> follow()));
		Button labels = toolkit().createButton(bar, Messages.View_labels, SWT.CHECK);
		labels.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> view.setLabelled(labels.getSelection())));
		button(bar, Messages.View_reset, Messages.View_resetTip, () -> view.resetView());
		view = new MoleculeView3D(right);
		view.setEmptyText(Messages.Conformers_nothing);
		GridDataFactory.fillDefaults().grab(true, true).hint(320, 320).applyTo(view);
		Label help = toolkit().createLabel(right, Messages.View_help, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(help);
		view.addListener(SWT.Paint, e -> {
			if (labels.getSelection() != view.isLabelled()) {
				labels.setSelection(view.isLabelled());
			}
		});
	}

	private Composite row(Composite parent) {
		Composite row = toolkit().createComposite(parent);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		layout.spacing = 6;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(row);
		return row;
	}

	private Button button(Composite parent, String text, String tip, Runnable run) {
		Button button = toolkit().createButton(parent, text, SWT.PUSH);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> run.run()));
		return button;
	}

	private static Spinner spinner(Composite parent, String name, int least, int most, int value, int digits) {
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		spinner.setValues(value, least, most, digits, digits == 0 ? 1 : 5, 10);
		spinner.setToolTipText(name);
		spinner.getAccessible().addAccessibleListener(new AccessibleName(name));
		return spinner;
	}

	private List<ColumnSpec<Conformer>> columns() {
		ColumnSpec<Conformer> name = Columns.of("name", Messages.Column_conformer, 100, Formats.text(), BasePackage.Literals.NAMED__NAME); //$NON-NLS-1$
		return List.of(name.always(),
				ColumnSpec.readOnly("default", Messages.Column_default, 60, TEXT, //$NON-NLS-1$
						c -> MoleculeConformers.standard(molecule()) == c ? Messages.Conformers_yes : ""), //$NON-NLS-1$
				ColumnSpec.<Conformer>readOnly("atoms", Messages.Column_atoms, 50, ValueFormat.Kind.NUMBER, c -> Integer.toString(c.getSymbols().size())) //$NON-NLS-1$
						.hidden(),
				ColumnSpec.<Conformer>readOnly("origin", Messages.Column_origin, 190, TEXT, c -> origin(c.getOrigin())) //$NON-NLS-1$
						.withToolTip(c -> origin(c.getOrigin())),
				ColumnSpec.<Conformer>readOnly("energy", Messages.Column_energy, 110, TEXT, this::energy) //$NON-NLS-1$
						.withToolTip(this::method));
	}

	private static String origin(Origin origin) {
		if (origin == null) {
			return ""; //$NON-NLS-1$
		}
		String kind = Formats.enumeration(BasePackage.Literals.ORIGIN_KIND).format(origin.getKind());
		String more = origin.getMethod() != null ? origin.getMethod() : origin.getSource();
		return more == null ? kind : kind + ": " + more; //$NON-NLS-1$
	}

	private EnergyRecord record(Conformer conformer) {
		return molecule().getEnergies().stream().filter(r -> r.getConformer() == conformer && r.getEnergy() != null).reduce((a, b) -> b).orElse(null);
	}

	private String energy(Conformer conformer) {
		EnergyRecord record = record(conformer);
		if (record == null || record.getEnergy().getValue() == null) {
			return ""; //$NON-NLS-1$
		}
		Quantity energy = record.getEnergy();
		return String.format(Locale.ROOT, "%.6f ", energy.getValue()).replace('-', '\u2212') + (energy.getUnit() == null ? "" : energy.getUnit()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private String method(Conformer conformer) {
		EnergyRecord record = record(conformer);
		return record == null ? Messages.Conformers_noEnergy : record.getMethod();
	}

	private Conformer selected() {
		List<Conformer> selection = table.selection();
		return selection.isEmpty() ? MoleculeConformers.standard(molecule()) : selection.getFirst();
	}

	private List<Conformer> selectedOrAll() {
		return table.selection().isEmpty() ? molecule().getConformers() : table.selection();
	}

	/** Shows the selected conformer, else the default one. */
	private void follow() {
		if (view == null || view.isDisposed()) {
			return;
		}
		Conformer conformer = selected();
		boolean any = conformer != null;
		forSelection.forEach(b -> b.setEnabled(any));
		align.setEnabled(molecule().getConformers().size() > 1);
		if (!any) {
			shownKey = null;
			view.setScene(Scene3D.EMPTY);
			return;
		}
		MoleculeStyle shown = MoleculeStyle.values()[style.getSelectionIndex()];
		Object key = Arrays.asList(conformer, List.copyOf(conformer.getCoordinates()), List.copyOf(conformer.getSymbols()), molecule().getSmiles(), shown);
		if (key.equals(shownKey)) {
			return;
		}
		shownKey = key;
		try {
			Structure structure = MoleculeConformers.structure(molecule(), conformer);
			view.setMoleculeName(structure.name());
			view.setScene(MoleculeScene.of(structure, shown));
		} catch (IllegalArgumentException e) {
			view.setEmptyText(e.getMessage());
			view.setScene(Scene3D.EMPTY);
		}
	}

	private void say(String text) {
		notice.say(text);
	}

	private void paste() {
		Clipboard clipboard = new Clipboard(view.getDisplay());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (text instanceof String pasted && !pasted.isBlank()) {
			making.take(Messages.Conformers_clipboard, pasted);
		} else {
			say(Messages.Conformers_nothingToPaste);
		}
	}

	private void importFile() {
		FileDialog dialog = new FileDialog(view.getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.Conformers_import);
		dialog.setFilterExtensions(new String[] { "*.sdf;*.sd;*.mol;*.xyz;*.pdb;*.ent;*.cif;*.mmcif;*.smi" }); //$NON-NLS-1$
		String file = dialog.open();
		if (file != null) {
			making.take(Path.of(file));
		}
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof Conformer conformer) {
			table.select(conformer);
		}
	}

	/** What the page says of the last thing that was done. */
	public String said() {
		return notice.text();
	}
}
