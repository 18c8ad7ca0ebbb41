// SPDX-License-Identifier: Apache-2.0
// Work on several threads whose results come out in the order in which the work went
// in.
#pragma once
#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace sourcier::pipeline {

/// What --jobs means: 0 is all cores.
[[nodiscard]] inline std::size_t threads(std::size_t asked) {
  return asked == 0 ? std::max(1U, std::thread::hardware_concurrency()) : asked;
}

/// Takes jobs one by one, works on `threads` of them at once, and gives the results to
/// `give` one at a time in the order of the jobs. At most `window` jobs are under way
/// (waiting, worked on, or done but not yet given): `put` blocks above that, so that
/// memory stays flat on an endless input. The first exception of any of the three stops
/// the work and is thrown again by put or finish.
template <class Job, class Result>
class InOrder {
 public:
  using Work = std::function<Result(Job)>;
  using Give = std::function<void(Result)>;

  InOrder(std::size_t threads, std::size_t window, Work work, Give give)
      : window_(window), work_(std::move(work)), give_(std::move(give)) {
    for (std::size_t i = 0; i < threads; ++i) {
      threads_.emplace_back([this] { run(); });
    }
  }
  InOrder(const InOrder&) = delete;
  InOrder(InOrder&&) = delete;
  InOrder& operator=(const InOrder&) = delete;
  InOrder& operator=(InOrder&&) = delete;
  ~InOrder() {
    {
      const std::scoped_lock lock(mutex_);
      closed_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
    join();
  }

  /// Blocks while the window is full. False once the work has stopped because of an
  /// exception.
  bool put(Job job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return next_in_ - next_out_ < window_ || error_; });
    if (error_) {
      return false;
    }
    waiting_.emplace_back(next_in_++, std::move(job));
    lock.unlock();
    changed_.notify_all();
    return true;
  }

  /// Waits for all results. Throws the first exception there was.
  void finish() {
    {
      const std::scoped_lock lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    join();
    if (error_) {
      std::rethrow_exception(error_);
    }
  }

 private:
  void join() {
    for (std::thread& thread : threads_) {
      thread.join();
    }
    threads_.clear();
  }

  void run() {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !waiting_.empty() || closed_ || error_; });
      if (error_ || waiting_.empty()) {
        return;
      }
      auto [number, job] = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      try {
        Result result = work_(std::move(job));
        lock.lock();
        done_.emplace(number, std::move(result));
        hand_over(lock);
      } catch (...) {
        if (!lock.owns_lock()) {
          lock.lock();
        }
        if (!error_) {
          error_ = std::current_exception();
        }
      }
      lock.unlock();
      changed_.notify_all();
    }
  }

  /// Gives what is ready, in order; one thread at a time, without holding the lock
  /// meanwhile.
  void hand_over(std::unique_lock<std::mutex>& lock) {
    while (!giving_ && !error_ && !done_.empty() && done_.begin()->first == next_out_) {
      giving_ = true;
      auto ready = done_.extract(done_.begin());
      lock.unlock();
      try {
        give_(std::move(ready.mapped()));
      } catch (...) {
        lock.lock();
        giving_ = false;
        throw;
      }
      lock.lock();
      giving_ = false;
      ++next_out_;
      changed_.notify_all();
    }
  }

  std::size_t window_;
  Work work_;
  Give give_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<std::uint64_t, Job>> waiting_;
  std::map<std::uint64_t, Result> done_;
  std::uint64_t next_in_ = 0;
  std::uint64_t next_out_ = 0;
  bool giving_ = false;
  bool closed_ = false;
  std::exception_ptr error_;
};

} // namespace sourcier::pipeline
