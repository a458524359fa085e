/** Commands on whole projects: run, look at results, report, compare, search. */
package org.starling.cli.internal.project;
