package org.starling.ui.explorer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;

/** Marks a workspace project as a Starling project folder. */
public class ProjectNature implements IProjectNature {

	public static final String ID = "org.starling.ui.projectNature"; //$NON-NLS-1$

	private IProject project;

	@Override
	public void configure() {
		// the nature has no builder: documents are checked by their editors and runs are started by the person
	}

	@Override
	public void deconfigure() {
		// nothing was configured
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
