package org.starling.ui.explorer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IAdaptable;

/**
 * Some of the members of a group that has too many for a person to look through and for a tree to make items of at once.
 *
 * @param first index of the first member in its group
 * @param size  number of members
 */
public record MemberRange(CategoryNode group, int first, int size) implements IAdaptable {

	/** Members of a range; a group with no more has no ranges. */
	public static final int SIZE = 250;

	/** Whether a group of that size is shown in ranges. */
	static boolean isNeeded(int members) {
		return members > SIZE;
	}

	/** The ranges of a group, in order. */
	static List<MemberRange> of(CategoryNode group, int members) {
		List<MemberRange> ranges = new ArrayList<>();
		for (int first = 0; first < members; first += SIZE) {
			ranges.add(new MemberRange(group, first, Math.min(SIZE, members - first)));
		}
		return ranges;
	}

	/** The range of a group that holds the member with an index. */
	static MemberRange at(CategoryNode group, int members, int index) {
		int first = index / SIZE * SIZE;
		return new MemberRange(group, first, Math.min(SIZE, members - first));
	}

	/** The part of a group's members that is in here; less when the group has lost some since. */
	<T> List<T> in(List<T> members) {
		return members.subList(Math.min(first, members.size()), Math.min(first + size, members.size()));
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IProject.class ? adapter.cast(group.project()) : null;
	}
}
