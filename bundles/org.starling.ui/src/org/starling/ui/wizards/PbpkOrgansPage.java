package org.starling.ui.wizards;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.LiverModel;
import org.starling.tables.NumberText;
import org.starling.ui.pbpk.ColourScale;
import org.starling.ui.tables.AccessibleName;

/** How the organs take up the drug: blood flow or permeability for each, the liver, a tumour, the gut. */
final class PbpkOrgansPage extends WizardPage {

	/** Beside the text of a column, in points. */
	private static final int ROOM = 24;

	private final Supplier<PbpkSource> source;
	private final BooleanSupplier swallowed;
	private Table organs;
	private Combo liver;
	private Combo form;
	private Button bile;
	private Button tumour;
	private Text clearance;
	private Text filtration;
	private Background background;
	private boolean eliminated;

	/** @param swallowed whether the dose goes through the gut */
	PbpkOrgansPage(Supplier<PbpkSource> source, BooleanSupplier swallowed) {
		super("organs"); //$NON-NLS-1$
		this.source = source;
		this.swallowed = swallowed;
		setTitle(Messages.Pbpk_organsTitle);
		setDescription(Messages.Pbpk_organsDescription);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		DocumentPage.label(area, Messages.Pbpk_exchange);
		DocumentPage.label(area, ""); //$NON-NLS-1$
		organs = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		organs.setHeaderVisible(true);
		organs.setLinesVisible(true);
		organs.getAccessible().addAccessibleListener(new AccessibleName(Messages.Pbpk_exchange));
		column(Messages.Pbpk_organ, SWT.LEFT);
		column(Messages.Pbpk_volume, SWT.RIGHT);
		column(Messages.Pbpk_flow, SWT.RIGHT);
		column(Messages.Pbpk_limit, SWT.LEFT);
		organs.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.CHECK) {
				limit((TableItem) e.item);
			}
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(580, 190).applyTo(organs);
		liver = combo(area, Messages.Pbpk_liver, Messages.Pbpk_wellStirred, Messages.Pbpk_parallelTube, Messages.Pbpk_dispersion);
		clearance = text(area, Messages.Pbpk_clearance);
		filtration = text(area, Messages.Pbpk_filtration);
		form = combo(area, Messages.Pbpk_form, Messages.Pbpk_solution, Messages.Pbpk_solid);
		bile = check(area, Messages.Pbpk_bile);
		tumour = check(area, Messages.Pbpk_tumour);
		background = new Background(area, Messages.Pbpk_reading);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.pbpk"); //$NON-NLS-1$
	}

	private void column(String text, int align) {
		TableColumn column = new TableColumn(organs, align);
		column.setText(text);
	}

	private static Combo combo(Composite area, String text, String... items) {
		DocumentPage.label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Text text(Composite area, String label) {
		DocumentPage.label(area, label);
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(e -> validate());
		return text;
	}

	private static Button check(Composite area, String text) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			form.setEnabled(swallowed.getAsBoolean());
			PbpkSource now = source.get();
			setPageComplete(false);
			background.run(0, cancelled -> Found.of(now), this::show, this::setErrorMessage);
		}
	}

	/** What the page must know of body and molecule. */
	private record Found(Physiology body, boolean eliminated) {

		static Found of(PbpkSource source) throws IOException {
			Molecule molecule = source.molecule();
			return new Found(source.choice().body(molecule), source.choice().isEliminated(molecule));
		}
	}

	private void show(Found found) {
		eliminated = found.eliminated();
		clearance.setMessage(eliminated ? Messages.Pbpk_ofMolecule : Messages.Pbpk_unknown);
		filtration.setMessage(eliminated ? Messages.Pbpk_allFiltered : Messages.Pbpk_unknown);
		Set<Organ> chosen = permeable();
		organs.removeAll();
		for (OrganPhysiology o : found.body().organs()) {
			TableItem item = new TableItem(organs, SWT.NONE);
			item.setData(o.organ());
			item.setText(new String[] { o.organ().id(), ColourScale.text(o.volume().value()), ColourScale.text(o.bloodFlow().value()), "" }); //$NON-NLS-1$
			item.setChecked(chosen.contains(o.organ()));
			limit(item);
		}
		for (TableColumn column : organs.getColumns()) {
			column.pack();
			column.setWidth(column.getWidth() + ROOM);
		}
		validate();
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null && organs.getItemCount() > 0);
	}

	private String problem() {
		String problem = DocumentPage.positive(clearance, () -> Messages.Pbpk_badClearance);
		if (problem != null) {
			return problem;
		}
		OptionalDouble share = NumberText.parse(filtration.getText(), '.');
		if (!filtration.getText().isBlank() && !(share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
			return Messages.Pbpk_badFiltration;
		}
		return eliminated || !filtration.getText().isBlank() || !clearance.getText().isBlank() ? null : Messages.Pbpk_notEliminated;
	}

	/** Intrinsic clearance in L/h, NaN for the molecule's. */
	double clearance() {
		return number(clearance);
	}

	/** Share of unbound drug that the kidney filters, NaN when it is not said. */
	double filtration() {
		return number(filtration);
	}

	private static double number(Text field) {
		return field == null ? Double.NaN : NumberText.parse(field.getText(), '.').orElse(Double.NaN);
	}

	private static void limit(TableItem item) {
		item.setText(3, item.getChecked() ? Messages.Pbpk_permeability : Messages.Pbpk_perfusion);
	}

	/** Organs that are limited by permeability. */
	Set<Organ> permeable() {
		Set<Organ> chosen = EnumSet.noneOf(Organ.class);
		List<TableItem> items = organs == null ? List.of() : new ArrayList<>(List.of(organs.getItems()));
		items.stream().filter(TableItem::getChecked).forEach(i -> chosen.add((Organ) i.getData()));
		return chosen;
	}

	LiverModel liver() {
		return liver == null ? LiverModel.WELL_STIRRED : LiverModel.values()[liver.getSelectionIndex()];
	}

	boolean isSolid() {
		return form != null && swallowed.getAsBoolean() && form.getSelectionIndex() == 1;
	}

	boolean hasBile() {
		return bile != null && bile.getSelection();
	}

	boolean hasTumour() {
		return tumour != null && tumour.getSelection();
	}
}
