package org.starling.ui.wizards;

import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.IndividualSettings;
import org.starling.pbpk.structure.Route;
import org.starling.ui.pbpk.ColourScale;
import org.starling.units.Units;

/** Whose body it is, and how the dose gets into it. */
final class PbpkBodyPage extends WizardPage {

	private final Supplier<Species> species;
	private Species shown;
	private Combo sex;
	private Text age;
	private Text weight;
	private Text height;
	private Combo route;
	private Text amount;
	private Text unit;
	private Text duration;

	PbpkBodyPage(Supplier<Species> species) {
		super("body"); //$NON-NLS-1$
		this.species = species;
		setTitle(Messages.Pbpk_bodyTitle);
		setDescription(Messages.Pbpk_bodyDescription);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		sex = combo(area, Messages.Pbpk_sex, Messages.Pbpk_male, Messages.Pbpk_female);
		age = text(area, Messages.Pbpk_age);
		weight = text(area, Messages.Pbpk_weight);
		height = text(area, Messages.Pbpk_height);
		Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(line);
		route = combo(area, Messages.Pbpk_route, Arrays.stream(Route.values()).map(Route::title).toArray(String[]::new));
		amount = text(area, Messages.Pbpk_amount);
		amount.setText("100"); //$NON-NLS-1$
		unit = text(area, Messages.Pbpk_amountUnit);
		unit.setText("mg"); //$NON-NLS-1$
		duration = text(area, Messages.Pbpk_duration);
		duration.setText("1"); //$NON-NLS-1$
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.pbpk"); //$NON-NLS-1$
	}

	private Combo combo(Composite area, String text, String... items) {
		DocumentPage.label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, e -> {
			shown = combo == sex ? null : shown;
			validate();
		});
		return combo;
	}

	private Text text(Composite area, String label) {
		DocumentPage.label(area, label);
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> validate());
		return text;
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			validate();
		}
		super.setVisible(visible);
	}

	/** Says what a blank field means. */
	private void hints() {
		if (shown == species.get()) {
			return;
		}
		shown = species.get();
		Physiology reference = IndividualPhysiology.reference(shown, chosenSex());
		boolean human = shown == Species.HUMAN;
		for (Control c : new Control[] { sex, age, height }) {
			c.setEnabled(human);
		}
		hint(age, reference.ageYears());
		hint(weight, reference.bodyWeight());
		hint(height, reference.heightCentimetre());
	}

	private static void hint(Text text, double value) {
		text.setMessage(Double.isNaN(value) ? Messages.Pbpk_notAsked : NLS.bind(Messages.Pbpk_reference, ColourScale.text(value)));
	}

	private void validate() {
		if (duration == null || getControl() == null) {
			return;
		}
		hints();
		duration.setEnabled(chosenRoute() == Route.INFUSION);
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		for (Text field : new Text[] { age, weight, height }) {
			String problem = DocumentPage.positive(field, () -> Messages.Pbpk_badBody);
			if (problem != null && field.isEnabled()) {
				return problem;
			}
		}
		if (amount.getText().isBlank() || DocumentPage.positive(amount, () -> Messages.Pbpk_badAmount) != null) {
			return Messages.Pbpk_badAmount;
		}
		String text = unit.getText().strip();
		if (!Units.isValid(text) || !isDose(text)) {
			return NLS.bind(Messages.Pbpk_badUnit, text);
		}
		if (duration.isEnabled()
				&& (duration.getText().isBlank() || DocumentPage.positive(duration, () -> Messages.Pbpk_badDuration) != null)) {
			return Messages.Pbpk_badDuration;
		}
		return bodyProblem();
	}

	private static boolean isDose(String text) {
		return Units.compatible(text, "mg") || Units.compatible(text, "mol") || Units.compatible(text, "mg/kg") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				|| Units.compatible(text, "mol/kg"); //$NON-NLS-1$
	}

	/** Tables at hand are asked; nothing is computed that takes time. */
	private String bodyProblem() {
		try {
			Physiology reference = IndividualPhysiology.reference(species.get(), chosenSex());
			IndividualSettings i = individual();
			IndividualPhysiology.of(species.get(), chosenSex(), or(i.ageYear(), reference.ageYears()),
					or(i.weightKilogram(), reference.bodyWeight()), or(i.heightCentimetre(), reference.heightCentimetre()));
			return null;
		} catch (PbpkException e) {
			PbpkProblem first = e.problems().getFirst();
			return NLS.bind(Messages.Pbpk_problem, new Object[] { first.key(), first.text(), first.advice() });
		}
	}

	private static double or(double value, double otherwise) {
		return Double.isNaN(value) ? otherwise : value;
	}

	private Sex chosenSex() {
		return Sex.values()[sex.getSelectionIndex()];
	}

	private Route chosenRoute() {
		return Route.values()[route.getSelectionIndex()];
	}

	private static double value(Text field) {
		Double value = field.isEnabled() ? DocumentPage.number(field) : null;
		return value == null ? Double.NaN : value;
	}

	/** Blank fields stay those of the reference. */
	IndividualSettings individual() {
		return new IndividualSettings(sex.isEnabled() && sex.getSelectionIndex() > 0 ? chosenSex() : null, value(age), value(weight),
				value(height));
	}

	DoseSettings dose() {
		DoseSettings dose = DoseSettings.single(chosenRoute(), value(amount), unit.getText().strip());
		return chosenRoute() == Route.INFUSION ? dose.over(value(duration)) : dose;
	}

	/** Whether the dose goes through the gut. */
	boolean isSwallowed() {
		return chosenRoute() == Route.ORAL || chosenRoute() == Route.INHALED;
	}
}
