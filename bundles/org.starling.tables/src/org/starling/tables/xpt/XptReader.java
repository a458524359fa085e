package org.starling.tables.xpt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Table;
import org.starling.tables.xpt.XptMember.XptHead;
import org.starling.tables.xpt.internal.MemberReader;

/**
 * Reads SAS transport files of version 5. Source: SAS Institute, TS-140, The Record Layout of a SAS Transport Data Set.
 * Stateless and thread-safe.
 */
public final class XptReader {

	private XptReader() {
	}

	/** Whether a file that starts with these bytes is a transport file, of whatever version. */
	public static boolean isTransport(byte[] start) {
		return MemberReader.isTransport(start);
	}

	/**
	 * Reads all data sets into memory, on the calling thread.
	 *
	 * @throws XptException when the file is cut off, damaged or of another version; the message says where
	 * @throws IOException  when reading fails
	 */
	public static XptLibrary read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return read(file, in);
		}
	}

	/**
	 * As {@link #read(Path)}.
	 *
	 * @param file named in messages
	 * @param in   read instead of the file; stays open
	 */
	public static XptLibrary read(Path file, InputStream in) throws IOException {
		MemberReader reader = new MemberReader(file, in);
		XptHead head = reader.library();
		List<XptMember> members = new ArrayList<>();
		for (XptHead member = reader.nextMember(); member != null; member = reader.nextMember()) {
			List<XptVariable> variables = reader.variables();
			Table table = reader.table();
			members.add(new XptMember(member, variables, table));
		}
		Charset charset = reader.charset();
		return new XptLibrary(head, charset, members, reader.inexact());
	}
}
