package org.starling.ui.structure;

import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.starling.chemistry.Formula;

/** The picture of a SMILES that follows it as it is typed, with formula and masses. Reads and draws in the background. UI thread. */
public final class StructurePane {

	/** Milliseconds without a key before the picture follows. */
	private static final int PAUSE = 200;

	private final Composite pane;
	private final StructureCanvas canvas;
	private final Label facts;
	private final Button take;
	private String wanted = ""; //$NON-NLS-1$
	private StructureLook look = StructureLook.NONE;

	/** @param taken told when a person wants formula and molar mass in the molecule */
	public StructurePane(Composite parent, Consumer<StructureLook> taken) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(2, 2).applyTo(pane);
		canvas = new StructureCanvas(pane);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 200).applyTo(canvas);
		facts = new Label(pane, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(facts);
		take = new Button(pane, SWT.PUSH);
		take.setText(Messages.Structure_take);
		take.setToolTipText(Messages.Structure_takeTip);
		take.addListener(SWT.Selection, e -> taken.accept(look));
		show(StructureLook.NONE);
	}

	public Composite control() {
		return pane;
	}

	/** The picture that is shown. */
	public StructureLook look() {
		return look;
	}

	/** Another text; null is none. What was typed before is forgotten when it is not drawn yet. */
	public void follow(String smiles) {
		String text = smiles == null ? "" : smiles; //$NON-NLS-1$
		if (text.equals(wanted)) {
			return;
		}
		boolean first = wanted.isEmpty();
		wanted = text;
		if (text.isBlank()) {
			show(StructureLook.NONE);
			return;
		}
		pane.getDisplay().timerExec(first ? 0 : PAUSE, () -> {
			if (!pane.isDisposed() && text.equals(wanted)) {
				read(text);
			}
		});
	}

	private void read(String text) {
		Display display = pane.getDisplay();
		Job.createSystem(Messages.Structure_job, (ICoreRunnable) monitor -> {
			StructureLook read = StructureLook.of(text);
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!pane.isDisposed() && text.equals(wanted)) {
						show(read);
					}
				});
			}
		}).schedule();
	}

	private void show(StructureLook shown) {
		look = shown;
		canvas.show(shown);
		Formula formula = shown.formula();
		facts.setText(formula == null ? "" : NLS.bind(Messages.Structure_facts, new Object[] { formula.text(), number(formula.molarMass(), 2), //$NON-NLS-1$
				number(formula.monoisotopicMass(), 4) }));
		take.setEnabled(formula != null);
		pane.layout();
	}

	private static String number(double value, int decimals) {
		return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
