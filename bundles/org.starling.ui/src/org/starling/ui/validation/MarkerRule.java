package org.starling.ui.validation;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Lets one job at a time write the markers of a file: the workspace asks for no rule, and two that look and then write at
 * the same time would write everything twice.
 */
record MarkerRule(IFile file) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
