package org.starling.ui.editors.molecule;

import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.starling.chemistry.Formula;
import org.starling.chemistry.NameException;
import org.starling.chemistry.Names;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.ui.editors.Notice;
import org.starling.ui.emf.EditContext;
import org.starling.ui.structure.CalculatedFormula;

/**
 * A link that takes SMILES, formula and molar mass of a molecule from its name, as one step of undo; what is not understood of the name is said
 * beneath it. The name is read in a job. UI thread.
 */
public final class StructureOfName {

	private final Supplier<Molecule> molecule;
	private final EditContext context;
	private final Notice notice;
	private final Hyperlink link;

	StructureOfName(FormToolkit toolkit, Composite parent, Supplier<Molecule> molecule, EditContext context) {
		this.molecule = molecule;
		this.context = context;
		Composite column = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		link = toolkit.createHyperlink(column, Messages.OfName_link, SWT.NONE);
		link.setToolTipText(Messages.OfName_tip);
		link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> take()));
		notice = new Notice(toolkit, column, ""); //$NON-NLS-1$
	}

	/** What was said last. */
	public String said() {
		return notice.text();
	}

	/** Reads the name as it is now. */
	public void take() {
		String name = molecule.get().getName() == null ? "" : molecule.get().getName(); //$NON-NLS-1$
		Display display = link.getDisplay();
		Job.create(Messages.OfName_link, (ICoreRunnable) monitor -> {
			Runnable result = read(name);
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!link.isDisposed()) {
						result.run();
					}
				});
			}
		}).schedule();
	}

	private Runnable read(String name) {
		try {
			Structure structure = Names.parse(name);
			String smiles = Smiles.canonical(structure);
			Formula formula = Formula.of(structure);
			return () -> apply(name, structure, smiles, formula);
		} catch (NameException | IllegalArgumentException e) {
			return () -> notice.say(e.getMessage());
		}
	}

	private void apply(String name, Structure structure, String smiles, Formula formula) {
		if (!name.equals(molecule.get().getName())) {
			notice.say(Messages.OfName_changed);
			return;
		}
		CompoundCommand command = CalculatedFormula.command(context.domain(), molecule.get(), formula, structure.charge());
		command.append(SetCommand.create(context.domain(), molecule.get(), MoleculePackage.Literals.MOLECULE__SMILES, smiles));
		context.execute(Messages.OfName_link, command);
		String doubts = String.join("; ", structure.notes()); //$NON-NLS-1$
		notice.say(doubts.isEmpty() ? Messages.OfName_taken : NLS.bind(Messages.OfName_doubts, doubts));
	}
}
