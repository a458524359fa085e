package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.ui.explorer.Category;
import org.starling.ui.pbpk.PbpkChoice;

/** File > New > Whole-body model: from a molecule and a species to an ordinary model with organs. */
public class PbpkWizard extends DocumentWizard {

	private PbpkMoleculePage first;
	private PbpkBodyPage body;
	private PbpkMethodPage method;
	private PbpkOrgansPage organs;

	public PbpkWizard() {
		super(Messages.Pbpk_title, "new-pbpk"); //$NON-NLS-1$
	}

	@Override
	public void init(IWorkbench target, IStructuredSelection selection) {
		super.init(target, selection);
		Path molecule = selection.getFirstElement() instanceof IFile file && file.getLocation() != null
				&& Category.ofExtension(file.getFileExtension()) == Category.MOLECULES ? file.getLocation().toPath() : null;
		first = new PbpkMoleculePage(molecule);
		body = new PbpkBodyPage(first::species);
		method = new PbpkMethodPage(this::source);
		organs = new PbpkOrgansPage(this::source, body::isSwallowed);
	}

	@Override
	protected DocumentPage page() {
		return first;
	}

	@Override
	public void addPages() {
		super.addPages();
		addPage(body);
		addPage(method);
		addPage(organs);
		addPage(new PbpkSummaryPage(this::source));
	}

	private PbpkSource source() {
		return new PbpkSource(first.project(), first.molecule(), new PbpkChoice(first.species(), body.individual(), body.dose(),
				method.method(), organs.permeable(), organs.liver(), organs.hasTumour(), organs.isSolid(), organs.hasBile(), organs.clearance(), organs.filtration()));
	}

	/** The assumptions are to be seen before the model is made. */
	@Override
	public boolean canFinish() {
		return super.canFinish() && getContainer().getCurrentPage() instanceof PbpkSummaryPage summary && summary.isPageComplete();
	}

	@Override
	protected Maker maker() {
		String name = first.name();
		PbpkSource source = source();
		return project -> {
			Model model = PbpkModelBuilder.build(source.choice().settings(project.load(source.file(), Molecule.class)));
			model.setName(name);
			return model;
		};
	}
}
