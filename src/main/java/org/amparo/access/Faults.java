// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what was thrown into the page that fits. Nothing of the fault is shown, and no message of it is logged. */
@ControllerAdvice
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** Connection failure, shutdown, too many connections, an unknown end of a transaction, a read-only standby. */
    private static final List<String> AWAY = List.of("08", "57P", "53300", "40003", "25006");

    private final FaultPages pages;
    private final Clock clock;

    Faults(FaultPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof TryAgainLater later) {
            pages.tooFast(later.from(), clock.instant(), request, response);
        } else if (isMissing(fault)) {
            pages.notFound(request, response);
        } else if (fault instanceof MaxUploadSizeExceededException || fault instanceof MultipartException) {
            pages.tooLarge(request, response);
        } else if (isDatabaseAway(fault)) {
            LOG.warn("database away: {}", fault.getClass().getSimpleName());
            pages.databaseAway(request, response);
        } else {
            var reference = FaultPages.reference();
            LOG.error("fault {} {}", reference, Trace.of(fault));
            pages.broken(reference, request, response);
        }
    }

    private static boolean isMissing(Throwable fault) {
        if (fault instanceof NotAllowed || fault instanceof NotThere) {
            return true;
        }
        if (fault instanceof MethodArgumentTypeMismatchException
                || (fault instanceof ErrorResponse answer
                        && answer.getStatusCode().is4xxClientError())) {
            return !(fault instanceof MaxUploadSizeExceededException);
        }
        var status = AnnotatedElementUtils.findMergedAnnotation(fault.getClass(), ResponseStatus.class);
        return status != null && status.code() == HttpStatus.NOT_FOUND;
    }

    static boolean isDatabaseAway(Throwable fault) {
        return causes(fault)
                .anyMatch(cause -> cause instanceof DatabaseAway
                        || cause instanceof SQLTransientConnectionException
                        || isRolledBackInVain(cause)
                        || (cause instanceof SQLException sql && isAway(sql.getSQLState())));
    }

    /** Rolling back on a dead connection fails in turn and hides why it was tried: after a failed commit, wholly. */
    private static boolean isRolledBackInVain(Throwable fault) {
        if (!(fault instanceof TransactionSystemException failed)) {
            return false;
        }
        var why = failed.getApplicationException();
        return why == null || isDatabaseAway(why);
    }

    @SuppressWarnings("NullAway") // drivers leave the state out at times
    private static boolean isAway(String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
