package org.starling.ui.editors.study;

import org.eclipse.emf.common.command.AbstractCommand;
import org.starling.tables.samples.SampleColumns;

/** Changes what samples are left out of analyses; can be undone for as long as the table is the one that was read then. */
final class ExclusionCommand extends AbstractCommand {

	private final StudySamples samples;
	private final SampleColumns.Exclusions wanted;
	private final SampleColumns.Exclusions before;
	private final int generation;

	ExclusionCommand(StudySamples samples, SampleColumns.Exclusions wanted) {
		this.samples = samples;
		this.wanted = wanted;
		before = samples.table().exclusions(wanted.rows());
		generation = samples.generation();
	}

	private boolean isSameTable() {
		return generation == samples.generation();
	}

	@Override
	protected boolean prepare() {
		return isSameTable();
	}

	@Override
	public void execute() {
		samples.change(wanted);
	}

	@Override
	public boolean canUndo() {
		return isSameTable();
	}

	@Override
	public void undo() {
		samples.change(before);
	}

	@Override
	public void redo() {
		execute();
	}
}
