package org.starling.tables.xpt;

import java.nio.charset.Charset;
import java.util.List;

import org.starling.tables.xpt.XptMember.XptHead;

/**
 * The content of a transport file. Immutable.
 *
 * @param head    headers of the file
 * @param charset of all texts
 * @param members data sets in the order of the file
 * @param inexact number of values whose fraction has more bits than a double; they were rounded to the nearest even
 */
public record XptLibrary(XptHead head, Charset charset, List<XptMember> members, long inexact) {

	public XptLibrary {
		members = List.copyOf(members);
	}
}
