package org.starling.ui.pbpk;

import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.model.pkmodel.Model;
import org.starling.tables.NumberText;
import org.starling.ui.Images;
import org.starling.ui.tables.AccessibleName;
import org.starling.workflow.organs.OrganDose;

/** What is given and how long is simulated. UI thread. */
final class DoseBar extends Composite {

	private final Combo dose;
	private final Text amount;
	private final Label amountUnit;
	private final Text end;
	private final Label endUnit;
	private final Button run;
	private final Runnable cancel;
	private List<DoseOption> options = List.of();
	private boolean running;

	/**
	 * @param start  told when a run is wanted
	 * @param cancel told when it is to stop
	 */
	DoseBar(Composite parent, Runnable start, Runnable cancel) {
		super(parent, SWT.NONE);
		this.cancel = cancel;
		RowLayout row = new RowLayout();
		row.center = true;
		row.wrap = false;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = 8;
		row.marginLeft = 0;
		setLayout(row);
		label(Messages.Dose_give);
		dose = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		dose.getAccessible().addAccessibleListener(new AccessibleName(Messages.Dose_give));
		dose.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
		amount = text("100", Messages.Dose_amount, start); //$NON-NLS-1$
		amountUnit = label(""); //$NON-NLS-1$
		label(Messages.Dose_until);
		end = text("24", Messages.Dose_until, start); //$NON-NLS-1$
		endUnit = label(""); //$NON-NLS-1$
		run = new Button(this, SWT.PUSH);
		run.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> (running ? this.cancel : start).run()));
		setRunning(false);
	}

	private Label label(String text) {
		Label label = new Label(this, SWT.NONE);
		label.setText(text);
		return label;
	}

	private Text text(String value, String name, Runnable start) {
		Text text = new Text(this, SWT.BORDER | SWT.SINGLE | SWT.RIGHT);
		text.setText(value);
		text.setLayoutData(new RowData(56, SWT.DEFAULT));
		text.getAccessible().addAccessibleListener(new AccessibleName(name));
		text.addListener(SWT.DefaultSelection, e -> start.run());
		return text;
	}

	/** Offers the doses of a model as it is now; the choice stays where it can. */
	void show(Model model) {
		List<DoseOption> now = DoseOption.of(model);
		if (!now.equals(options)) {
			DoseOption before = chosenOption();
			options = now;
			dose.setItems(now.stream().map(DoseOption::label).toArray(String[]::new));
			dose.select(Math.max(0, now.indexOf(before)));
			if (before == null && !now.isEmpty()) {
				end.setText(NumberText.format(now.getFirst().proposedEnd(model)));
			}
			chosen();
		}
		amountUnit.setText(model.getSubstanceUnit() == null ? "" : model.getSubstanceUnit()); //$NON-NLS-1$
		endUnit.setText(model.getTimeUnit() == null ? "" : model.getTimeUnit()); //$NON-NLS-1$
	}

	private DoseOption chosenOption() {
		return dose.getSelectionIndex() < 0 ? null : options.get(dose.getSelectionIndex());
	}

	private void chosen() {
		boolean bolus = chosenOption() != null && chosenOption().needsAmount();
		amount.setVisible(bolus);
		amountUnit.setVisible(bolus);
		((RowData) amount.getLayoutData()).exclude = !bolus;
		RowData unit = new RowData();
		unit.exclude = !bolus;
		amountUnit.setLayoutData(unit);
		layout(true, true);
	}

	void setRunning(boolean now) {
		running = now;
		run.setText(now ? Messages.Dose_cancel : Messages.Dose_run);
		run.setImage(Images.image(now ? "stop" : Images.RUN)); //$NON-NLS-1$
		layout(true, true);
	}

	/** What is wrong with the fields, or null. */
	String problem() {
		if (chosenOption() == null) {
			return Messages.Dose_none;
		}
		if (chosenOption().needsAmount() && !isPositive(amount)) {
			return Messages.Dose_badAmount;
		}
		return isPositive(end) ? null : Messages.Dose_badEnd;
	}

	private static boolean isPositive(Text field) {
		OptionalDouble value = NumberText.parse(field.getText(), '.');
		return value.isPresent() && value.getAsDouble() > 0 && Double.isFinite(value.getAsDouble());
	}

	/** The chosen dose; only when there is no problem. */
	OrganDose dose() {
		return chosenOption().dose(NumberText.parse(amount.getText(), '.').orElse(0));
	}

	/** End of the simulation in the model's time unit; only when there is no problem. */
	double end() {
		return NumberText.parse(end.getText(), '.').getAsDouble();
	}
}
